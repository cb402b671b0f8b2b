/**
 * A field that a published entry must fill. The rule is met too when the field stands in the
 * entry's `unknown`: then somebody has looked, and the page says that the sources are silent.
 */
export interface Requirement<Data = Record<string, unknown>> {
  /** Path from the entry's root with dots, for example `access.steps`. */
  field: string;
  /** Why it is asked for, in bokmål; ends the message to the author. */
  because: string;
  /** Only entries for which this holds must fill the field. */
  when?: (data: Data) => boolean;
}

/** What every published entry must tell, whatever its kind. */
export const commonRequirements: readonly Requirement[] = [
  { field: 'sources', because: 'leseren må kunne se hvor opplysningene kommer fra' },
  { field: 'statusAsOf', because: 'gamle opplysninger må ikke leses som nye' },
];
