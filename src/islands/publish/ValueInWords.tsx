import type { FieldPath } from '../../catalog/problem.ts';
import type { FieldDescription } from '../../catalog/schema/fields.ts';
import { fieldTitle } from '../../i18n/field-titles.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { languageAt, useForm } from './form-context.ts';
import { type FormData, isEmpty } from './form-data.ts';

interface Props {
  field: FieldDescription;
  value: unknown;
  path: FieldPath;
}

/** A value of the form as a reader would say it: titles, labels and names for keys, codes and ids. */
export function ValueInWords({ field, value, path }: Props) {
  const form = useForm();
  const { settings, texts, lists, references } = form;
  const { language } = settings;
  if (Array.isArray(value) && field.item) {
    const { item } = field;
    return (
      <ul>
        {value.map((element, index) => (
          <li key={index}>
            <ValueInWords field={item} value={element} path={[...path, index]} />
          </li>
        ))}
      </ul>
    );
  }
  if (field.type === 'group')
    return <Group fields={field.fields} data={value as FormData} path={path} />;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number')
    return field.type === 'date' ? String(value) : formatNumber(value, language);
  const text = String(value ?? '');
  if (field.type === 'date') return formatDate(text, language);
  if (field.type === 'code')
    return (
      field.vocabulary.flatMap((name) => lists[name] ?? []).find(([code]) => code === text)?.[1] ??
      text
    );
  if (field.type === 'reference' && typeof references !== 'string') {
    const entry = references.find(({ value: id }) => id === text);
    return <span lang={entry?.lang}>{entry?.label ?? text}</span>;
  }
  return field.type === 'text' ? <span lang={languageAt(path, form)}>{text}</span> : text;
}

interface GroupProps {
  fields: readonly FieldDescription[];
  data: FormData;
  path: FieldPath;
}

function Group({ fields, data, path }: GroupProps) {
  const { settings } = useForm();
  return (
    <dl className="inner-facts">
      {fields
        .filter(({ name }) => !isEmpty(data[name]))
        .map((field) => (
          <div key={field.name}>
            <dt>{fieldTitle(field, settings.language)}</dt>
            <dd>
              <ValueInWords field={field} value={data[field.name]} path={[...path, field.name]} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
