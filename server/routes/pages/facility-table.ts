import { html } from 'hono/html';
import type { Atlas } from '../../../geo/atlas/atlas.ts';
import type { PlacedFacility } from '../../../geo/atlas/facility-index.ts';
import { kinds } from '../../../geo/terms/kind.ts';
import type { Html } from './layout.ts';
import { findSlice, type Slice, toPageLinks } from './page-links.ts';
import { facilityPath } from './paths.ts';
import { findDialled, formatCount } from './text.ts';
import { words } from './words.ts';

/** Enough to be read through, few enough to load on a slow line. */
const pageSize = 100;

/** One page of these facilities, by name; undefined past the last page. */
export function findFacilitySlice(
  atlas: Atlas,
  docs: Uint32Array,
  page: number,
): Slice<PlacedFacility> | undefined {
  const { nameRanks, read } = atlas.facilities;
  const slice = findSlice<number>(
    docs.slice().sort((a, b) => nameRanks[a]! - nameRanks[b]!),
    page,
    pageSize,
  );
  return slice && { ...slice, items: slice.items.map(read) };
}

export function toFacilityTable(
  slice: Slice<PlacedFacility>,
  total: number,
  toPath: (page: number) => string,
): Html {
  const text = words.area;
  return html`<section>
<h2 id="facilities">${text.facilities}</h2>
<p>${text.facilityCount(formatCount(total))}</p>
${
  total === 0
    ? html`<p>${text.noCounts}</p>`
    : html`<table class="stacking">
<thead><tr><th scope="col">${text.name}</th><th scope="col">${text.kinds}</th><th scope="col">${text.address}</th><th scope="col">${text.phone}</th></tr></thead>
<tbody>${slice.items.map(toRow)}</tbody>
</table>`
}
${toPageLinks(slice, toPath)}
</section>`;
}

function toRow({ id, name, kana, kinds: own, address, phone }: PlacedFacility): Html {
  const dialled = findDialled(phone);
  const labels = kinds.filter((kind) => own.includes(kind.id)).map((kind) => kind.label);
  return html`<tr><th scope="row"><a href="${facilityPath(id)}"><bdi>${name}</bdi></a>${kana && html`<span class="help"><bdi>${kana}</bdi></span>`}</th>
<td>${labels.join('、')}</td>
<td><bdi>${address ?? '–'}</bdi></td>
<td>${dialled ? html`<a href="tel:${dialled}">${phone}</a>` : '–'}</td></tr>`;
}
