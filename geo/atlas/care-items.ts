import { cityOf } from '../areas/city.ts';
import { bitOfFunction, findCapacity, readWeek } from '../care/care-columns.ts';
import type { CareFunctionId } from '../care/care-function.ts';
import { isOpenAt, momentOf, type OpeningMoment, type OpeningWeek } from '../care/open-now.ts';
import { type ReasonFacts, toDistanceLabel, toReason } from '../care/serves-reason.ts';
import type { AreaRef } from '../registry/source-record.ts';
import type { CareItem, OpeningToday } from './answers-care.ts';
import { nameArea, toItem } from './answers-facilities.ts';
import type { Atlas } from './atlas.ts';
import { type CareJudge, type Judged, listDesignatedAreas, pickBest } from './care-ranking.ts';
import type { FacilityHead } from './facility-json.ts';

/** Writes facilities out for one home; one asked for twice is read once. */
export function openItems(
  atlas: Atlas,
  judge: CareJudge,
  asOf: string,
): (doc: number, id?: CareFunctionId) => CareItem {
  const read = new Map<number, FacilityHead>();
  const moment = momentOf(asOf, null);
  return (doc, id) => {
    const facility = read.get(doc) ?? atlas.facilities.readHead(doc);
    read.set(doc, facility);
    const measured = judge.metresTo(doc);
    const metres = Number.isNaN(measured) ? null : measured;
    const judged = judge.listJudged(doc);
    const shown = judged.find((each) => each.function.id === id) ?? pickBest(judged);
    if (shown === undefined) throw new Error(`facility ${facility.id} has no function to show`);
    const { answer } = shown.ground;
    const facts = toFacts(atlas, doc, facility, shown, metres, asOf);
    return {
      ...toItem(atlas, doc, facility, asOf),
      ...(metres === null ? {} : { distanceMetres: Math.round(metres) }),
      distanceLabel: metres === null ? null : toDistanceLabel(metres),
      capacity: findCapacity(atlas.facilities.care, doc, bitOfFunction(shown.function.id)) || null,
      serves: {
        function: shown.function.id,
        answer: answer.id,
        label: answer.label,
        reason: toReason(shown.ground.id, facts),
        ground: shown.ground.id,
        facts,
      },
      functions: judged.map((each) => ({ id: each.function.id, answer: each.ground.answer.id })),
      today: toToday(readWeek(atlas.facilities.care, doc), moment),
    };
  };
}

function toToday(week: OpeningWeek, moment: OpeningMoment): OpeningToday {
  const { day } = moment;
  const open = isOpenAt(week, moment);
  const hours = week.hours
    .filter((stretch) => open === 'yes' && stretch.day === day)
    .map(({ opens, closes }) => ({ opens, closes }));
  return { day, open, hours };
}

function toFacts(
  atlas: Atlas,
  doc: number,
  { supplement, municipality, positionLevel }: FacilityHead,
  { function: row }: Judged,
  metres: number | null,
  asOf: string,
): ReasonFacts {
  const city = municipality === null ? null : cityOf(municipality);
  const declared = (supplement?.servesCodes ?? []).map(
    (code): AreaRef => ({ layer: supplement?.servesLayer ?? '', code }),
  );
  const refs = row.role === null ? declared : listDesignatedAreas(atlas, doc, row.role, asOf);
  return {
    metres,
    maxVisitKilometres: supplement?.maxVisitKilometres ?? null,
    areaNames: refs.map(({ layer, code }) => nameArea(atlas, layer, code).name),
    serviceAreaText: supplement?.serviceAreaText ?? null,
    cityName: city === null ? null : nameArea(atlas, 'city', city).name,
    visits: row.visits,
    hasLegalLimit: row.rule === 'sixteen-km',
    positionLevel,
  };
}
