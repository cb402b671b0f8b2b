import type { Language } from './language.ts';

/** The help of the form in one language, by its text in bokmål. Empty for bokmål. */
export interface FieldHelp {
  /** What belongs in a field, by the description that its schema has. */
  descriptions: Readonly<Record<string, string>>;
  /** Why publishing asks for a field, by the reason that the requirement has. */
  reasons: Readonly<Record<string, string>>;
}

/** Fetches the help in `language`, and in no other: the schemas have it in bokmål already. */
export async function loadFieldHelp(language: Language): Promise<FieldHelp> {
  if (language === 'nn') {
    const { fieldHelpNn, requirementReasonsNn } = await import('./field-help.nn.ts');
    return { descriptions: fieldHelpNn, reasons: requirementReasonsNn };
  }
  if (language === 'en') {
    const { fieldHelpEn, requirementReasonsEn } = await import('./field-help.en.ts');
    return { descriptions: fieldHelpEn, reasons: requirementReasonsEn };
  }
  return { descriptions: {}, reasons: {} };
}
