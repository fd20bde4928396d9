import { describe, expect, it } from 'vitest';
import type { KeptScenario } from '../../../geo/coverage/kept-scenario.ts';
import type { Change } from '../../../geo/coverage/scenario.ts';
import {
  type EditAction,
  emptyEdit,
  listGone,
  reduceEdit,
  type ScenarioEdit,
} from '../../../web/what-if/scenario-edit.ts';

const area = { layer: 'homecare', code: '98-1' };
const close = (n: number): Change => ({ type: 'close', facility: String(n).padStart(12, '0') });
const designate: Change = { type: 'designate', role: 'active', area, facility: '0123456789ab' };
const hub: Change = { type: 'designate', role: 'hub', area, organisation: '見本市医師会' };

const add = (...changes: Change[]): EditAction => ({ type: 'add', changes, facilities: [] });
const stepped = (...actions: EditAction[]): ScenarioEdit => actions.reduce(reduceEdit, emptyEdit);

const kept: KeptScenario = {
  id: 'a1',
  name: '試算',
  notes: 'メモ',
  layer: 'homecare',
  changes: [close(1)],
  version: 3,
  createdAt: '2026-11-22T00:00:00.000Z',
  updatedAt: '2026-11-22T00:00:00.000Z',
  facilities: [{ id: '000000000001', name: 'なくなった医院', known: false }],
};

describe('a scenario being worked on', () => {
  it('holds each change once, in the order in which they were made', () => {
    expect(stepped(add(designate), add(hub), add(designate, close(1))).changes).toEqual([
      designate,
      hub,
      close(1),
    ]);
  });

  it('moves a facility to where it was put last', () => {
    const move = (lng: number): Change => ({
      type: 'move',
      facility: '0123456789ab',
      position: [lng, 35],
    });
    expect(stepped(add(move(138)), add(hub), add(move(139))).changes).toEqual([hub, move(139)]);
  });

  it('takes back one change, all of them, and the taking back itself', () => {
    const two = stepped(add(designate), add(hub));
    expect(reduceEdit(two, { type: 'remove', change: designate }).changes).toEqual([hub]);
    const none = reduceEdit(two, { type: 'clear' });
    expect(none.changes).toEqual([]);
    const back = reduceEdit(none, { type: 'undo' });
    expect(back.changes).toEqual([designate, hub]);
    expect(reduceEdit(back, { type: 'undo' }).changes).toEqual([]);
  });

  it('says how many found no room', () => {
    const many = stepped(add(...Array.from({ length: 203 }, (_, n) => close(n))));
    expect([many.changes.length, many.refused]).toEqual([200, 3]);
    expect(reduceEdit(many, { type: 'clear' }).refused).toBe(0);
  });

  it('is dirty from the first step until it is kept', () => {
    const written = stepped({ type: 'load', kept }, { type: 'write', name: '改めた' });
    expect([written.dirty, written.name, written.notes]).toEqual([true, '改めた', 'メモ']);
    const saved = reduceEdit(written, { type: 'saved', kept: { ...kept, version: 4 } });
    expect([saved.dirty, saved.version, saved.id]).toEqual([false, 4, 'a1']);
    expect(reduceEdit(saved, { type: 'new' })).toEqual(emptyEdit);
  });

  it('tells which of its facilities have gone, as long as a change names them', () => {
    const loaded = stepped({ type: 'load', kept });
    expect(listGone(loaded).map(({ name }) => name)).toEqual(['なくなった医院']);
    expect(listGone(reduceEdit(loaded, { type: 'clear' }))).toEqual([]);
  });
});
