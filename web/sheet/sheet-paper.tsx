import { roles } from '../../geo/terms/role.ts';
import { scenes } from '../../geo/terms/scene.ts';
import type { MapValues } from '../map/map-values.ts';
import { AreaPopulation } from '../parts/area-population.tsx';
import { OnePage } from '../print/one-page.tsx';
import type { PaperView } from '../print/paper-view.ts';
import type { MapPicture } from '../print/use-map-picture.ts';
import { formatCount, formatDate } from '../words/format.ts';
import { toLayerLabel, toSourceLabel } from '../words/labels.ts';
import { words } from '../words/words.ts';
import { AreaMapPicture } from './area-map-picture.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { type PaperDetail, paperDetails, shorten, splitList } from './paper-detail.ts';
import { PaperVerdict } from './paper-verdict.tsx';
import { SupplyTable } from './supply-table.tsx';
import type { SheetFacts } from './use-sheet.ts';

const text = words.sheet;

export interface SheetPaperProps {
  readonly facts: SheetFacts;
  readonly view: PaperView;
  readonly values: MapValues;
  readonly picture: MapPicture;
  readonly withFindings: boolean;
  /** `YYYY-MM-DD`, when it is printed. */
  readonly today: string;
}

/** The sheet on one A4 page. */
export function SheetPaper(props: SheetPaperProps) {
  const { facts, withFindings, picture } = props;
  return (
    <OnePage
      levels={paperDetails.length}
      sizeOf={(level) => paperDetails[level]?.size ?? 1}
      isComplete={picture.is !== 'drawing'}
      content={`${facts.area.layer} ${facts.area.code} ${facts.asOf} ${withFindings}`}
    >
      {(level) => <Content {...props} detail={paperDetails[level] ?? paperDetails[0]!} />}
    </OnePage>
  );
}

function Content(props: SheetPaperProps & { readonly detail: PaperDetail }) {
  const { facts, view, values, picture, withFindings, today, detail } = props;
  const { area, indicators } = facts;
  const loaded = Math.max(0, ...indicators.map((its) => its.loaded));
  const members = splitList(area.members, detail.members);
  const neighbours = splitList(facts.neighbours, detail.neighbours);
  const join = (names: readonly string[], rest: number) =>
    [...names, ...(rest > 0 ? [text.more(formatCount(rest))] : [])].join(words.site.listSeparator);
  return (
    <div className="sheet-paper">
      <header>
        <p>
          {area.layerLabel ?? toLayerLabel({ id: area.layer, name: area.layer })}
          {words.site.bracket(area.code)}
          {withFindings && facts.hasFindings && (
            <strong className="sheet-paper-stamp">{text.staffPaper}</strong>
          )}
        </p>
        <h2>{text.of(shorten(area.name, 40))}</h2>
        <p>
          {text.asOf(formatDate(facts.asOf))} {text.printedOn(formatDate(today))}
          {facts.isDemo && <strong> {words.site.demo}</strong>}
        </p>
      </header>
      <div className="sheet-paper-verdicts">
        {roles.map(({ id }) => (
          <PaperVerdict
            key={id}
            role={id}
            verdict={area.coverage[id]}
            detail={detail}
            withFindings={withFindings}
          />
        ))}
      </div>
      <div className="sheet-paper-middle">
        <AreaMapPicture view={view} values={values} picture={picture} label="" />
        <div>
          <AreaPopulation area={area} />
          <SupplyTable items={area.supply} />
        </div>
      </div>
      <p>
        <strong>{text.members(formatCount(area.members.length))}</strong>{' '}
        {area.members.length === 0
          ? text.membersOwn
          : join(
              members.shown.map(({ name }) => shorten(name, detail.nameLength)),
              members.rest,
            )}
      </p>
      {scenes.map(({ id }) => {
        const rows = indicators.filter(({ item }) =>
          detail.repeats ? item.scenes.includes(id) : item.scenes[0] === id,
        );
        return (
          rows.length > 0 && <IndicatorTable key={id} scene={id} rows={rows} hasCaveats={false} />
        );
      })}
      <p className="sheet-paper-note">
        {text.direction} {text.nationPartNote(formatCount(loaded))}{' '}
        {!detail.repeats && text.repeated} {text.supplyNote}
      </p>
      <p>
        <strong>{text.neighbours(formatCount(facts.neighbours.length))}</strong>{' '}
        {facts.neighbours.length === 0
          ? text.noNeighbours
          : join(
              neighbours.shown.map(({ name, verdicts }) =>
                verdicts === null
                  ? shorten(name, detail.nameLength)
                  : shorten(name, detail.nameLength) +
                    words.site.bracket(
                      roles
                        .map((role) => words.terms.verdicts[verdicts[role.id]])
                        .join(words.site.listSeparator),
                    ),
              ),
              neighbours.rest,
            )}
      </p>
      <p className="sheet-paper-note">
        <strong>{text.sources}</strong>{' '}
        {area.dataDates
          .map(
            ({ source, newest }) => toSourceLabel(source) + words.site.bracket(formatDate(newest)),
          )
          .join(words.site.listSeparator)}{' '}
        {text.moreHelp}
      </p>
    </div>
  );
}
