import type { HazardId } from '../../geo/terms/hazard.ts';
import type { KindId } from '../../geo/terms/kind.ts';
import type { VerdictId } from '../../geo/terms/role.ts';

/** Colours by meaning, never by place: the one source for the pages' CSS variables and the map. */
export interface Palette {
  readonly page: Readonly<Record<PageColour, string>>;
  readonly map: Readonly<Record<MapColour, string>>;
  readonly kinds: Readonly<Record<KindId, string>>;
  readonly verdicts: Readonly<Record<VerdictId, VerdictColours>>;
  /** Edges of zones, and their fill thinned out: at least 3:1 against the land. */
  readonly hazards: Readonly<Record<HazardId, string>>;
  /** Of figures, from the least to the greatest: away from the ground of the map. */
  readonly ramp: readonly string[];
}

export interface VerdictColours {
  readonly fill: string;
  /** Strokes of the pattern and the edge of legend swatches: at least 3:1 against the page. */
  readonly mark: string;
  /** Words: at least 4.5:1 against the page. */
  readonly word: string;
}

export type PageColour =
  | 'text'
  | 'text-muted'
  | 'surface'
  | 'surface-sunken'
  | 'surface-raised'
  | 'border'
  | 'control-border'
  | 'accent'
  | 'accent-soft'
  | 'on-accent'
  | 'focus'
  | 'focus-halo'
  | 'warning'
  | 'warning-soft'
  | 'error'
  | 'demo'
  | 'on-demo';

export type MapColour =
  | 'sea'
  | 'land'
  | 'land-edge'
  | 'area-edge'
  | 'area-selected'
  | 'label'
  | 'label-halo'
  | 'letter'
  | 'symbol-edge'
  | 'symbol-hollow'
  | 'highlight'
  | 'badge';

export type Theme = 'light' | 'dark';

/** Every value is a primitive of the デジタル庁デザインシステム tokens (a test proves it). */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    page: {
      text: '#1a1a1a',
      'text-muted': '#4d4d4d',
      surface: '#ffffff',
      'surface-sunken': '#f2f2f2',
      'surface-raised': '#ffffff',
      border: '#cccccc',
      'control-border': '#666666',
      accent: '#0017c1',
      'accent-soft': '#e8f1fe',
      'on-accent': '#ffffff',
      focus: '#000000',
      'focus-halo': '#ffd43d',
      warning: '#6e5600',
      'warning-soft': '#fbf5e0',
      error: '#ce0000',
      demo: '#541e00',
      'on-demo': '#ffffff',
    },
    map: {
      sea: '#dcf0ff',
      land: '#ffffff',
      'land-edge': '#cccccc',
      'area-edge': '#767676',
      'area-selected': '#0017c1',
      label: '#333333',
      'label-halo': '#ffffff',
      letter: '#ffffff',
      'symbol-edge': '#ffffff',
      'symbol-hollow': '#ffffff',
      highlight: '#000000',
      badge: '#1a1a1a',
    },
    kinds: {
      hospital: '#0017c1',
      clinic: '#0066be',
      dental: '#006f83',
      midwife: '#aa00aa',
      pharmacy: '#115a36',
      'visiting-nurse': '#ac3e00',
      'home-care': '#806300',
      residential: '#5c10be',
      'care-manager': '#3e5a00',
      'support-center': '#8b008b',
      organisation: '#4d4d4d',
    },
    verdicts: {
      located: { fill: '#006173', mark: '#004c59', word: '#006173' },
      assigned: { fill: '#2bc8e4', mark: '#006173', word: '#006f83' },
      lacking: { fill: '#e25100', mark: '#541e00', word: '#ac3e00' },
      unknown: { fill: '#e6e6e6', mark: '#666666', word: '#4d4d4d' },
    },
    hazards: { flood: '#0066be', landslide: '#ac3e00', tsunami: '#5c10be', other: '#4d4d4d' },
    ramp: ['#fff0b3', '#9bd4b5', '#01b7d6', '#008bf2', '#0066be', '#0031d8', '#00118f'],
  },
  dark: {
    page: {
      text: '#f2f2f2',
      'text-muted': '#cccccc',
      surface: '#1a1a1a',
      'surface-sunken': '#000000',
      'surface-raised': '#333333',
      border: '#4d4d4d',
      'control-border': '#b3b3b3',
      accent: '#9db7f9',
      'accent-soft': '#000060',
      'on-accent': '#000000',
      focus: '#ffffff',
      'focus-halo': '#604b00',
      warning: '#ffd43d',
      'warning-soft': '#604b00',
      error: '#ff9696',
      demo: '#ffc199',
      'on-demo': '#000000',
    },
    map: {
      sea: '#000000',
      land: '#1a1a1a',
      'land-edge': '#4d4d4d',
      'area-edge': '#999999',
      'area-selected': '#c5d7fb',
      label: '#ffffff',
      'label-halo': '#000000',
      letter: '#000000',
      'symbol-edge': '#000000',
      'symbol-hollow': '#000000',
      highlight: '#ffffff',
      badge: '#ffffff',
    },
    kinds: {
      hospital: '#9db7f9',
      clinic: '#57b8ff',
      dental: '#2bc8e4',
      midwife: '#ffaeff',
      pharmacy: '#71c598',
      'visiting-nurse': '#ffa66d',
      'home-care': '#ffd43d',
      residential: '#cda6ff',
      'care-manager': '#9ddd15',
      'support-center': '#ff8eff',
      organisation: '#cccccc',
    },
    verdicts: {
      located: { fill: '#006f83', mark: '#99f2ff', word: '#2bc8e4' },
      assigned: { fill: '#99f2ff', mark: '#004c59', word: '#79e2f2' },
      lacking: { fill: '#fb5b01', mark: '#541e00', word: '#ffa66d' },
      unknown: { fill: '#333333', mark: '#b3b3b3', word: '#cccccc' },
    },
    hazards: { flood: '#57b8ff', landslide: '#ffa66d', tsunami: '#cda6ff', other: '#cccccc' },
    ramp: ['#00316a', '#0055ad', '#0877d7', '#00a3bf', '#71c598', '#ffd43d', '#fbf5e0'],
  },
};

/** Where the system asks for more contrast: the same meanings, pushed to the ends of the scale. */
const moreContrast: Readonly<Record<Theme, Partial<Record<PageColour, string>>>> = {
  light: {
    text: '#000000',
    'text-muted': '#1a1a1a',
    border: '#666666',
    'control-border': '#000000',
    accent: '#00118f',
  },
  dark: {
    text: '#ffffff',
    'text-muted': '#f2f2f2',
    border: '#b3b3b3',
    'control-border': '#ffffff',
    accent: '#c5d7fb',
  },
};

function toVariables(palette: Palette): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(palette.page)) variables[`--${name}`] = value;
  for (const [name, value] of Object.entries(palette.map)) variables[`--map-${name}`] = value;
  for (const [kind, value] of Object.entries(palette.kinds)) variables[`--kind-${kind}`] = value;
  for (const [verdict, colours] of Object.entries(palette.verdicts))
    for (const [part, value] of Object.entries(colours))
      variables[`--verdict-${verdict}-${part}`] = value;
  for (const [hazard, colour] of Object.entries(palette.hazards))
    variables[`--hazard-${hazard}`] = colour;
  return variables;
}

function toRule(variables: Record<string, string>, selector = ':root'): string {
  const lines = Object.entries(variables).map(([name, value]) => `${name}:${value}`);
  return `${selector}{${lines.join(';')}}`;
}

function listMoreContrast(theme: Theme): Record<string, string> {
  return Object.fromEntries(
    Object.entries(moreContrast[theme]).map(([name, value]) => [`--${name}`, value]),
  );
}

/** The palette as CSS custom properties; paper is always light, printed or shown on the screen. */
export function toPaletteCss(): string {
  const dark = '(prefers-color-scheme: dark)';
  const more = '(prefers-contrast: more)';
  return [
    toRule(toVariables(palettes.light), ':root,.paper'),
    `@media ${more}{${toRule(listMoreContrast('light'))}}`,
    `@media screen and ${dark}{${toRule(toVariables(palettes.dark))}}`,
    `@media screen and ${dark} and ${more}{${toRule(listMoreContrast('dark'))}}`,
  ].join('\n');
}
