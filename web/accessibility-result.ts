/**
 * What test/browser/access.test.ts found when it was last run over every view; it writes
 * artefacts/accessibility.json, from which these lines are taken. A view with a fault is mended and
 * examined again before it stands here.
 */
export const accessibilityResult = {
  testedOn: '2026-11-23',
  tool: 'axe-core 4.14.1',
  views: [
    '/ 1440px light',
    '/?colour=verdict&list=areas 1440px dark',
    '/ 390px light',
    '/?layer=homecare&area=AREA 1440px light',
    '/?layer=homecare&area=AREA 1440px dark',
    '/?facility=FACILITY 1440px light',
    '/?q=%E3%82%93%E3%82%93%E3%82%93%E3%82%93 1440px light',
    '/coverage 1440px light',
    '/coverage 1440px dark',
    '/coverage 390px light',
    '/about 1440px light',
    '/sources 1440px light',
    '/method 1440px light',
    '/accessibility 1440px light',
    '/my-area?layer=daily&area=98100-1 1440px light',
    '/my-area?layer=daily&area=98100-1 390px dark',
    '/my-area 390px light',
    '/report?facility=FACILITY 390px light',
    '/nowhere 1440px light',
  ],
  violations: 0,
};
