import type { FacilityItem } from '../../geo/atlas/answers.ts';
import type { AreaRef } from '../../geo/registry/source-record.ts';
import { roles } from '../../geo/terms/role.ts';
import { words } from '../words/words.ts';
import { FacilitySearch } from './facility-search.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import type { EditAction } from './scenario-edit.ts';

const text = words.whatIf.add;

export interface AddBodiesProps {
  /** The open area; null while none is chosen. */
  readonly area: AreaRef | null;
  readonly areaName: string | null;
  readonly dispatch: (action: EditAction) => void;
  readonly onMove: (item: FacilityItem) => void;
}

/** Whoever is no candidate by the rule: any institution, by search; any organisation, by name. */
export function AddBodies({ area, areaName, dispatch, onMove }: AddBodiesProps) {
  return (
    <section className="no-print" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="help">{areaName === null ? text.noArea : text.help(areaName)}</p>
      <FacilitySearch
        label={text.facility}
        actions={(item) => {
          const facilities = [{ id: item.id, name: item.name, known: true }];
          return (
            <>
              {area &&
                roles.map((role) => (
                  <button
                    key={role.id}
                    type="button"
                    className="button"
                    onClick={() =>
                      dispatch({
                        type: 'add',
                        changes: [{ type: 'designate', role: role.id, area, facility: item.id }],
                        facilities,
                      })
                    }
                  >
                    {text.designate(words.terms.roles[role.id].shortLabel)}
                  </button>
                ))}
              <button
                type="button"
                className="button"
                onClick={() =>
                  dispatch({
                    type: 'add',
                    changes: [{ type: 'close', facility: item.id }],
                    facilities,
                  })
                }
              >
                {text.close}
              </button>
              <button type="button" className="button" onClick={() => onMove(item)}>
                {text.move}
              </button>
            </>
          );
        }}
      />
      {area && (
        <OrganisationForm
          onAdd={(organisation) =>
            dispatch({
              type: 'add',
              changes: [{ type: 'designate', role: 'hub', area, organisation }],
              facilities: [],
            })
          }
        />
      )}
    </section>
  );
}
