import { defaultViewState, toSearchParams, type ViewState } from './view-state.ts';
import type { LanguageId } from './words/languages.ts';

/** What a municipality chooses for the map inside its own site. */
export interface EmbedChoice {
  /** Null: everything that is loaded. */
  readonly within: ViewState['within'];
  readonly kinds: ViewState['filters']['kind'];
  readonly language: LanguageId;
  /** In CSS pixels; null fills the column it stands in. */
  readonly widthPixels: number | null;
  readonly heightPixels: number;
}

/** Below the least neither list nor map can be read; above the most no screen shows it whole. */
export const embedSizes = {
  width: { least: 280, most: 1600 },
  height: { least: 400, most: 1200 },
} as const;

export const defaultEmbedChoice: EmbedChoice = {
  within: null,
  kinds: [],
  language: 'ja',
  widthPixels: null,
  heightPixels: 600,
};

/** The size nearest to the one typed that can be used. */
export function toEmbedSize(side: keyof typeof embedSizes, typed: number): number {
  const { least, most } = embedSizes[side];
  return Number.isFinite(typed) ? Math.min(most, Math.max(least, Math.round(typed))) : least;
}

/** Path and query of the page inside the frame. */
export function toEmbedPath({ within, kinds, language }: EmbedChoice): string {
  const params = toSearchParams({
    ...defaultViewState,
    within,
    layer: within?.layer ?? null,
    filters: { ...defaultViewState.filters, kind: kinds },
  });
  params.set('lang', language);
  return `/embed?${params}`;
}

/**
 * The HTML to be pasted into a page of another site.
 * @param origin `https://map.example.jp`
 * @param title what a screen reader calls the frame.
 */
export function toIframeCode(choice: EmbedChoice, origin: string, title: string): string {
  const width = choice.widthPixels === null ? '100%' : String(choice.widthPixels);
  return [
    '<iframe',
    `  src="${toAttributeText(origin + toEmbedPath(choice))}"`,
    `  title="${toAttributeText(title)}"`,
    `  width="${width}" height="${choice.heightPixels}"`,
    '  style="border:0;max-width:100%" loading="lazy" referrerpolicy="no-referrer"',
    '></iframe>',
  ].join('\n');
}

function toAttributeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
