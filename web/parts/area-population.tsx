import type { AreaAnswer } from '../../geo/atlas/answers.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { words } from '../words/words.ts';

const mostNames = 5;

/** How many people live here, by whose count and when; a missing part is said, never summed over. */
export function AreaPopulation({ area }: { area: AreaAnswer }) {
  const { population, populationMissing } = area;
  return (
    <section>
      <h3>{words.area.population}</h3>
      {population === null ? (
        <p>{toMissingText(populationMissing, area)}</p>
      ) : (
        <>
          <dl className="figures">
            {(['total', 'over65', 'over75', 'over85'] as const).map((part) => (
              <div key={part}>
                <dt>{part === 'total' ? words.area.populationTotal : words.area[part]}</dt>
                <dd>{words.area.people(formatCount(population[part]))}</dd>
              </div>
            ))}
          </dl>
          <p className="field-source">
            {words.area.definitionLine(
              words.area.definitions[population.definition],
              population.date === null
                ? words.area.year(String(population.year))
                : formatDate(population.date),
            )}
          </p>
        </>
      )}
    </section>
  );
}

function toMissingText(missing: readonly string[], area: AreaAnswer): string {
  if (missing.length === 0) return words.area.populationNone;
  const names = missing.map((code) => area.members.find((its) => its.code === code)?.name ?? code);
  const rest = names.length - mostNames;
  const shown = names.slice(0, mostNames).join(words.site.listSeparator);
  return words.area.populationMissing(
    rest > 0
      ? `${shown}${words.site.listSeparator}${words.area.moreMembers(formatCount(rest))}`
      : shown,
  );
}
