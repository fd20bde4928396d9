import { expect, it } from 'vitest';
import { groundIds } from '../../../geo/care/serves.ts';
import { type ReasonFacts, toReason } from '../../../geo/care/serves-reason.ts';
import { remarks } from '../../../geo/coverage/remark.ts';
import { easy } from '../../../web/words/easy.ts';
import { en } from '../../../web/words/en.ts';
import { toReasonText, toRemarkText } from '../../../web/words/server-sentences.ts';

const facts: ReasonFacts = {
  metres: 17_200,
  maxVisitKilometres: 12,
  areaNames: ['甲', '乙', '丙', '丁', '戊', '己'],
  serviceAreaText: null,
  cityName: '見本市',
  visits: true,
  hasLegalLimit: true,
  positionLevel: 'municipality',
};

it('says in Japanese what the server says', () => {
  for (const ground of groundIds)
    expect(toReasonText({ ground, facts })).toBe(toReason(ground, facts));
  for (const remark of Object.values(remarks))
    expect(toRemarkText({ remark, evidence: [] })).toBe(remark);
});

it('gives every reason in every language, with the facts it rests on', () => {
  for (const ground of groundIds)
    for (const { server } of [easy, en]) {
      const sentence = toReason(ground, facts, server.reasons);
      expect(sentence).not.toBe('');
      const japanese = toReason(ground, facts);
      for (const fact of ['17.2', '12km', '見本市', '甲'])
        expect(sentence.replaceAll(' km', 'km').includes(fact), `${ground} ${fact}`).toBe(
          japanese.includes(fact),
        );
    }
});

it('reads as a sentence', () => {
  expect(toReason('within-legal-distance', { ...facts, metres: 1234 }, en.server.reasons)).toBe(
    'A straight line of 1.2 km, within 16 km. Its filings show that it can make visits; ask whether it will. The position of the facility is an estimate (from the municipality in the address), so the distance is approximate.',
  );
});
