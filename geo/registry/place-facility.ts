import type { ParsedAddress } from './address.ts';
import type { Facility } from './facility.ts';
import type { Placement } from './fold-facility.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Located, locateAddress, type TownIndex } from './locate.ts';
import { inOrder } from './precedence.ts';
import type { PreparedRecord } from './prepare-record.ts';

/**
 * Where a facility lies. Its municipality: declared, else named by an address, else by position.
 * Its position, the first there is: a trusted published one of its own or of a linked record; the
 * address in the dictionary of towns; one that contradicts the declared municipality (flagged, so
 * that it places nothing in a finer layer); the middle of the municipality; none.
 * @param members records of one facility in the order of identity.
 */
export function placeFacility(members: readonly PreparedRecord[], towns: TownIndex): Placement {
  const { gazetteer } = towns;
  const municipality = chooseMunicipality(members, gazetteer);
  const prefecture =
    municipality?.slice(0, 2) ??
    members.map(({ claim, address }) => claim.prefecture ?? address?.prefecture).find(Boolean) ??
    null;
  const at = (
    position: Facility['position'],
    positionLevel: Facility['positionLevel'],
    positionContradicts = false,
  ): Placement => ({ prefecture, municipality, position, positionLevel, positionContradicts });

  const published = inOrder(members, 'position');
  const trusted = published.find(({ position }) => position?.verdict === 'ok');
  if (trusted?.position)
    return at(trusted.position.position, trusted === members[0] ? 'own' : 'linked');

  const located = locateBest(
    inOrder(members, 'address').flatMap(({ address }) => address ?? []),
    towns,
  );
  const contradicts = (found: Located) =>
    municipality !== null && !sameCity(found.municipality, municipality, gazetteer);
  if (located && located.level !== 'municipality')
    return at(located.position, located.level, contradicts(located));
  const doubtful = published.find(({ position }) => position?.verdict === 'position-contradicts');
  if (doubtful?.position)
    return at(doubtful.position.position, doubtful === members[0] ? 'own' : 'linked', true);
  return located ? at(located.position, located.level, contradicts(located)) : at(null, 'none');
}

function chooseMunicipality(
  members: readonly PreparedRecord[],
  gazetteer: Gazetteer,
): string | null {
  const ordered = inOrder(members, 'municipality').filter(({ municipality }) => municipality);
  const declared = ordered.filter(({ municipalityDeclared }) => municipalityDeclared);
  const [chosen] = declared.length > 0 ? declared : ordered;
  const code = chosen?.municipality ?? null;
  // One list declares only the 政令市, another the ward.
  const ward = ordered.find(
    ({ municipality }) => gazetteer.findCityOfWard(municipality ?? '') === code,
  );
  return ward?.municipality ?? code;
}

const levelOrder: readonly Located['level'][] = ['block', 'town', 'large-town', 'municipality'];

/** The most exact answer; of equal ones the first address's. */
function locateBest(addresses: readonly ParsedAddress[], towns: TownIndex): Located | null {
  const found = addresses.flatMap((address) => locateAddress(address, towns) ?? []);
  const exactness = ({ level }: Located) => levelOrder.indexOf(level);
  return found.sort((a, b) => exactness(a) - exactness(b))[0] ?? null;
}

/** Towns found in another ward, old or new, of the same city are in their place. */
function sameCity(a: string, b: string, gazetteer: Gazetteer): boolean {
  return gazetteer.cityKey(a) === gazetteer.cityKey(b);
}
