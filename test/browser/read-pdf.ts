import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const millimetresPerPoint = 25.4 / 72;

/** A run of text with the left end of its base line, in millimetres from the upper left corner. */
export interface PrintedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PrintedPage {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly texts: readonly PrintedText[];
  /** All of its text without blanks: runs break wherever the font does. */
  readonly all: string;
  /** Fonts of which the file does not hold the shapes. */
  readonly missingFonts: readonly string[];
  readonly draw: (pixelsPerMillimetre: number) => Promise<DrawnPage>;
}

export interface DrawnPage {
  readonly png: Buffer;
  /** The darkest grey, 0 to 255, within a box of millimetres. */
  readonly darkestIn: (x: number, y: number, width: number, height: number) => number;
}

/** Reads a PDF as its reader would: sizes, texts with their places, fonts, and pictures of pages. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const fonts = join(
    dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'standard_fonts/',
  );
  const file = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    standardFontDataUrl: fonts,
  }).promise;
  return Promise.all(Array.from({ length: file.numPages }, (_, i) => readPage(file, i + 1)));
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await file.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [x = 0, y = 0] = (item.transform as number[]).slice(4);
    return {
      text: item.str.trim(),
      x: (x - left) * millimetresPerPoint,
      y: (top - y) * millimetresPerPoint,
    };
  });
  return {
    widthMillimetres: (right - left) * millimetresPerPoint,
    heightMillimetres: (top - bottom) * millimetresPerPoint,
    texts,
    all: texts.map(({ text }) => text.replace(/\s/g, '')).join(''),
    missingFonts: await listMissingFonts(page, content.styles),
    draw: async (pixelsPerMillimetre) => {
      const viewport = page.getViewport({ scale: pixelsPerMillimetre * millimetresPerPoint });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const context = canvas.getContext('2d');
      await page.render({
        canvasContext: context as unknown as CanvasRenderingContext2D,
        viewport,
      }).promise;
      return {
        png: canvas.toBuffer('image/png'),
        darkestIn: (...box) => {
          const [x, y, width, height] = box.map((side) => Math.round(side * pixelsPerMillimetre));
          const { data } = context.getImageData(x ?? 0, y ?? 0, width || 1, height || 1);
          let darkest = 255;
          for (let i = 0; i < data.length; i += 4)
            darkest = Math.min(darkest, (data[i]! + data[i + 1]! + data[i + 2]!) / 3);
          return darkest;
        },
      };
    },
  };
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

async function listMissingFonts(page: Page, styles: Record<string, unknown>): Promise<string[]> {
  await page.getOperatorList();
  return Object.keys(styles).filter((name) => {
    const font = page.commonObjs.get(name) as { missingFile?: boolean } | null;
    return font === null || font.missingFile === true;
  });
}
