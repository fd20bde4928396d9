import { describe, expect, it } from 'vitest';
import { encodeCp932, openReplacementLog } from '../../../server/export/cp932.ts';

const decoder = new TextDecoder('shift_jis', { fatal: true });

function send(text: string) {
  const log = openReplacementLog();
  return { seen: decoder.decode(encodeCp932(text, log.note)), replaced: log.list() };
}

describe('CP932', () => {
  it('writes every character it has so that a reader sees the same', () => {
    const bytes: number[] = [];
    for (let lead = 0x81; lead <= 0xfc; lead++)
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const seen = new TextDecoder('shift_jis').decode(Uint8Array.of(lead, trail));
        const isOne = [...seen].length === 1 && !/[\uFFFD\uE000-\uF8FF]/u.test(seen);
        if (isOne) bytes.push(lead, trail);
      }
    const all = decoder.decode(Uint8Array.from(bytes));
    expect([...all].length).toBeGreaterThan(7000);
    expect(send(all)).toEqual({ seen: all, replaced: [] });
  });

  it('keeps 髙﨑①, shows twins of 〜−‖, and lists every character that is not the same', () => {
    expect(send('髙﨑①〜−‖〜')).toEqual({
      seen: '髙﨑①～－∥～',
      replaced: [
        { character: '〜', writtenAs: '～', count: 2 },
        { character: '‖', writtenAs: '∥', count: 1 },
        { character: '−', writtenAs: '－', count: 1 },
      ],
    });
  });

  it('puts 〓 for what it lacks, a whole character at a time', () => {
    const { seen, replaced } = send('𠮷田・鷗・é');
    expect(seen).toBe('〓田・〓・〓');
    expect(replaced.map(({ character }) => character).sort()).toEqual(['é', '鷗', '𠮷'].sort());
  });
});
