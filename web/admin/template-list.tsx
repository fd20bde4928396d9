import { words } from '../words/words.ts';

const text = words.desk.templates;

/** The project's own tables, for which there is no official form to fill in. */
const templates = [
  'designations',
  'designation-sets',
  'area-members',
  'population',
  'population-cells',
  'figures',
  'supplement',
  'reorganisations',
] as const;

export function TemplateList() {
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{text.help}</p>
      <ul className="template-list">
        {templates.map((id) => (
          <li key={id}>
            <a href={`/api/templates/${id}.csv`} download>
              {text.save(text.items[id].name)}
            </a>
            <small>{text.items[id].help}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
