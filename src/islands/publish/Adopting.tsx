import { useForm } from './form-context.ts';
import { isEmpty, valueAt } from './form-data.ts';
import type { ProductTemplate, TemplateLink } from './product-template.ts';

/** Of those who use it; the product's own page has them all. */
const SHOWN = 4;

/** Said above the form: where its values come from, who uses the product too, and what they met. */
export function Adopting({ template }: { template: ProductTemplate }) {
  const { adopting } = useForm().texts;
  const { title, href, projects, organizations, challenges } = template;
  const users = [...projects, ...organizations.map((link) => ({ ...link, note: '' }))];
  const rest = users.length - SHOWN;
  return (
    <section className="publish-adopting" aria-labelledby="publish-adopting">
      <h2 id="publish-adopting">{adopting.from(title)}</h2>
      <p>
        {adopting.lookOver} <NewTab title={adopting.productPage} href={href} />
      </p>
      {users.length === 0 ? (
        <p>{adopting.usedByNone}</p>
      ) : (
        <>
          <h3>{adopting.usedBy}</h3>
          <ul>
            {users.slice(0, SHOWN).map((user) => (
              <li key={user.href}>
                <NewTab {...user} />
                {user.note && <span className="small quiet"> {user.note}</span>}
              </li>
            ))}
            {rest > 0 && (
              <li>
                <NewTab title={adopting.usedByMore(rest)} href={`${href}#brukes-av`} />
              </li>
            )}
          </ul>
        </>
      )}
      {challenges.length > 0 && (
        <>
          <h3>{adopting.met}</h3>
          <ul>
            {challenges.map((challenge) => (
              <li key={challenge.href}>
                <NewTab {...challenge} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A link for one who is in the middle of writing. */
function NewTab({ title, href }: TemplateLink) {
  const { adopting } = useForm().texts;
  return (
    <a href={href} target="_blank" rel="noopener">
      {title}
      <span className="ds-sr-only"> ({adopting.newTab})</span>
    </a>
  );
}

/** Under an empty title: the product's name and the place, once the organisation is chosen. */
export function TitleSuggestion({ template }: { template: ProductTemplate }) {
  const { data, set, texts, references } = useForm();
  const { adopting } = texts;
  if (!isEmpty(data.title)) return null;
  const chosen = valueAt(data, ['organizations', 0, 'organization']);
  const organization =
    typeof references === 'string'
      ? undefined
      : references.find(({ value, kind }) => kind === 'organization' && value === chosen);
  if (!organization) return <p className="publish-suggestion small quiet">{adopting.titleHelp}</p>;
  const title = adopting.title(
    template.title,
    organization.title,
    organization.value.endsWith('-kommune'),
  );
  return (
    <button
      className="ds-button publish-suggestion"
      data-variant="secondary"
      type="button"
      onClick={() => {
        set(['title'], title);
        // The button is gone after this; what it filled in can be looked over.
        document.getElementById('f-title')?.focus();
      }}
    >
      {adopting.useTitle(title)}
    </button>
  );
}
