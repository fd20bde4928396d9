import { describe, expect, it } from 'vitest';
import { listAccepted } from '../../../geo/care/accepted.ts';

const filing = (symbol: string) => ({ name: '', symbol, inForce: true });
const nobody = { filings: [], services: [], supplement: null };

describe('what a facility accepts', () => {
  it('is what its survey says', () => {
    const accepts = { ventilator: true, stoma: false };
    expect(listAccepted({ ...nobody, supplement: { accepts } })).toEqual(accepts);
  });

  it.each(['支援診1', '支援診3', '支援病2'])('%s can be reached at any hour', (symbol) => {
    expect(listAccepted({ ...nobody, filings: [filing(symbol)] })).toEqual({ 'contact-24h': true });
  });

  it('定期巡回・随時対応型 can be reached at any hour; 夜間対応型 only at night', () => {
    expect(listAccepted({ ...nobody, services: [{ code: '760' }] })).toEqual({
      'contact-24h': true,
    });
    expect(listAccepted({ ...nobody, services: [{ code: '710' }] })).toEqual({});
  });

  it('在宅療養実績加算 shows care given to the end', () => {
    expect(listAccepted({ ...nobody, filings: [filing('在診実1')] })).toEqual({
      'end-of-life-care': true,
    });
  });

  it('believes the survey before the filing', () => {
    const supplement = { accepts: { 'contact-24h': false } };
    expect(listAccepted({ ...nobody, filings: [filing('支援診1')], supplement })).toEqual(
      supplement.accepts,
    );
  });
});
