/** Sizes of paper and the box that may be printed on; everything here is in millimetres. */
export const papers = [
  { id: 'a4', shortMillimetres: 210, longMillimetres: 297 },
  { id: 'a3', shortMillimetres: 297, longMillimetres: 420 },
] as const satisfies readonly Paper[];

export interface Paper {
  readonly id: string;
  readonly shortMillimetres: number;
  readonly longMillimetres: number;
}

export type PaperId = (typeof papers)[number]['id'];

export const orientations = ['portrait', 'landscape'] as const;
export type Orientation = (typeof orientations)[number];

export interface PaperChoice {
  readonly paper: PaperId;
  readonly orientation: Orientation;
}

/** Width and height of something on paper, in millimetres. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** What office printers leave white, and room to hold the sheet. */
export const marginMillimetres = 12;

/** A CSS pixel is 1/96 of an inch, on paper as on the screen. */
export const pixelsPerMillimetre = 96 / 25.4;

/** Reads the choice from a query; what it does not know becomes A4 portrait. */
export function toPaperChoice(params: URLSearchParams): PaperChoice {
  return {
    paper: papers.find(({ id }) => id === params.get('paper'))?.id ?? 'a4',
    orientation: orientations.find((id) => id === params.get('orientation')) ?? 'portrait',
  };
}

export function toSheet({ paper, orientation }: PaperChoice): Box {
  const size = papers.find(({ id }) => id === paper) ?? papers[0];
  const [width, height] =
    orientation === 'portrait'
      ? [size.shortMillimetres, size.longMillimetres]
      : [size.longMillimetres, size.shortMillimetres];
  return { width, height };
}

/** The rule that makes the browser's page the sheet itself: margins are drawn by us. */
export function toPageCss(sheet: Box): string {
  return `@page{size:${sheet.width}mm ${sheet.height}mm;margin:0}`;
}
