import { earthRadiusMetres } from '../../geo/atlas/sphere.ts';
import { verdicts } from '../../geo/terms/role.ts';
import { SymbolLegend } from '../parts/map-legend.tsx';
import { IndicatorFormulas, WorkedExample } from '../parts/method-figures.tsx';
import { PositionLevelTable, ServesRules } from '../parts/method-tables.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { formatCount } from '../words/format.ts';
import { words } from '../words/words.ts';

const text = words.method;

/** How everything shown is decided. The tables are those the program itself follows. */
export function MethodPage() {
  return (
    <main id="main" className="text-page">
      <title>{words.site.pageTitle(text.title)}</title>
      <h1>{text.title}</h1>
      <section>
        <h2>{words.about.methodTitle}</h2>
        <Sentences of={words.about.method} />
        <dl className="verdict-help">
          {verdicts.map(({ id }) => (
            <div key={id}>
              <dt>
                <VerdictMark verdict={id} />
              </dt>
              <dd>{words.area.verdictHelp[id]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{text.areasTitle}</h2>
        <Sentences of={text.areas} />
      </section>
      <section>
        <h2>{text.linkTitle}</h2>
        <Sentences of={text.link} />
      </section>
      <section>
        <h2>{text.servesTitle}</h2>
        <ServesRules />
        <p>{text.communityBased}</p>
      </section>
      <section>
        <h2>{text.distanceTitle}</h2>
        <p>{text.distance(formatCount(earthRadiusMetres))}</p>
        <p className="formula">d = 2R · asin √( sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2) )</p>
      </section>
      <section>
        <h2>{text.positionsTitle}</h2>
        <p>{words.about.positions}</p>
        <PositionLevelTable />
        <h3>{words.about.symbolsTitle}</h3>
        <SymbolLegend />
      </section>
      <section>
        <h2>{text.ratesTitle}</h2>
        <p>{text.rates}</p>
      </section>
      <section>
        <h2>{words.methodFigures.title}</h2>
        <IndicatorFormulas />
      </section>
      <section>
        <h2>{words.methodFigures.exampleTitle}</h2>
        <WorkedExample />
      </section>
    </main>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="text-list">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
