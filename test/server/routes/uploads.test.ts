import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../geo/atlas/answers.ts';
import { keepUpload } from '../../../server/routes/upload.ts';
import { offices, oneFile, openUploadBench } from './upload-bench.ts';
import { settle, toForm, toRawForm } from './upload-files.ts';

const bench = openUploadBench();

describe('names that mean harm', () => {
  it.each(['../../x.csv', '..\\..\\x.csv', '/etc/x.csv', 'C:\\x.csv'])(
    '%s is kept as x.csv in the upload’s own folder',
    async (name) => {
      const answer = await bench.start(toRawForm(name, offices(1)));
      expect(answer.status).toBe(202);
      const { id } = (await answer.json()) as { id: string };
      const { report } = await settle(bench.server(), id);
      expect(report?.files.map(({ file }) => file)).toEqual(['x.csv']);
      expect(existsSync('/etc/x.csv')).toBe(false);
    },
  );

  it.each([
    ['no name', ''],
    ['the folder itself', '.'],
    ['the folder above', '..'],
    ['only a way up', '../'],
    ['a NUL', 'a\0.csv'],
    ['a control character', 'a\u0007.csv'],
    ['a name longer than a file system holds', `${'あ'.repeat(100)}.csv`],
  ])('%s is refused', async (_, name) => {
    const answer = await bench.start(toRawForm(name, offices(1)));
    const problem = (await answer.json()) as Problem;
    expect(answer.status, JSON.stringify(problem)).toBe(400);
    expect(problem.errors?.map((error) => error.name)).toEqual(['files']);
  });

  it.each([
    ['twice the same', ['a.csv', 'a.csv']],
    ['the same but for case', ['a.csv', 'A.csv']],
    ['the same but for how が is written', ['\u304c.csv', '\u304b\u3099.csv']],
    ['the same after the folders are taken off', ['x/a.csv', 'y/a.csv']],
  ])('%s is refused', async (_, names) => {
    const answer = await bench.start({
      body: toForm(names.map((name) => ({ name, content: offices(1) }))),
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Problem).errors?.[0]?.reason).toContain('同じ名前');
  });
});

describe('an upload that cannot be used', () => {
  const problemOf = async (answer: Response, status: number) => {
    const problem = (await answer.json()) as Problem;
    expect(answer.status, JSON.stringify(problem)).toBe(status);
    return (problem.errors ?? []).map(({ name }) => name);
  };

  it('has no file', async () => {
    expect(await problemOf(await bench.start({ body: toForm([]) }), 400)).toEqual(['files']);
    const form = toForm([], { layer: 'daily' });
    expect(await problemOf(await bench.start({ body: form }), 400)).toEqual(['files']);
  });

  it('has its file in another field', async () => {
    const form = new FormData();
    form.append('file', new Blob([offices(1)]), 'a.csv');
    expect(await problemOf(await bench.start({ body: form }), 400)).toEqual(['file']);
  });

  it.each([
    [{ colour: 'red' }, 'colour'],
    [{ asOf: '2026-02-30' }, 'asOf'],
    [{ dryRun: 'perhaps' }, 'dryRun'],
  ])('says %j', async (fields, name) => {
    expect(await problemOf(await bench.start({ body: toForm(oneFile, fields) }), 400)).toEqual([
      name,
    ]);
  });

  it('is no form', async () => {
    for (const type of ['application/json', 'text/csv', 'multipart/form-data'])
      await problemOf(
        await bench.start({ body: offices(1), headers: { 'Content-Type': type } }),
        415,
      );
    await problemOf(await bench.start({}), 415);
  });

  it('ends in the middle', async () => {
    const { headers, body } = toRawForm('a.csv', offices(50));
    await problemOf(
      await bench.start({ headers: headers!, body: String(body).slice(0, 2000) }),
      400,
    );
  });

  it('says it is larger than can be taken', async () => {
    const { headers, body } = toRawForm('a.csv', offices(1));
    const declared = { ...headers, 'Content-Length': String(600 * 2 ** 20) } as HeadersInit;
    expect((await bench.start({ headers: declared, body: body! })).status).toBe(413);
  });

  it('is larger than it says, or says nothing', async () => {
    const { headers, body } = toRawForm('a.csv', offices(500));
    for (const length of [{}, { 'Content-Length': '10' }]) {
      const request = new Request('http://127.0.0.1/api/imports', {
        method: 'POST',
        headers: { ...headers, ...length } as HeadersInit,
        body: new Blob([String(body)]).stream(),
        duplex: 'half',
      } as RequestInit);
      expect(await keepUpload(request, 20_000)).toMatchObject({ status: 413 });
    }
  });

  const inPieces = (
    text: string,
    pieceBytes: number,
    end: (c: ReadableStreamDefaultController) => void,
  ) => {
    const bytes = new TextEncoder().encode(text);
    let at = 0;
    return new Request('http://127.0.0.1/api/imports', {
      method: 'POST',
      headers: toRawForm('a.csv', '').headers!,
      body: new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= bytes.length) end(controller);
          else controller.enqueue(bytes.slice(at, at + pieceBytes));
          at += pieceBytes;
        },
      }),
      duplex: 'half',
    } as RequestInit);
  };

  it('turns out too large when half of its file is already on the disk', async () => {
    const text = String(toRawForm('a.csv', offices(3000)).body);
    const request = inPieces(text, 4096, (controller) => controller.close());
    expect(await keepUpload(request, 100_000)).toMatchObject({ status: 413 });
  });

  it('breaks off, as when the sender goes away', async () => {
    const text = String(toRawForm('a.csv', offices(3000)).body).slice(0, 100_000);
    const request = inPieces(text, 4096, (controller) => controller.error(new Error('gone')));
    expect(await keepUpload(request, 10_000_000)).toMatchObject({ status: 400 });
  });
});
