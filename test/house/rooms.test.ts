import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each room may import of ours; 'type' = types only. */
const allowed: Record<string, Record<string, 'value' | 'type'>> = {
  geo: {},
  server: { geo: 'value' },
  web: { geo: 'value', server: 'type' },
  seeds: { geo: 'value', server: 'value' },
};

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function listImports(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      found.push({ from: file, specifier: node.moduleSpecifier.text, typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        found.push({ from: file, specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Why an import is not allowed, or null. */
function faultOf({ from, specifier, typeOnly }: Import): string | null {
  const room = relative(root, from).split('/')[0] ?? '';
  const rules = allowed[room];
  if (!rules) return null;
  if (!specifier.startsWith('.'))
    return room === 'geo' && specifier.startsWith('node:') ? 'geo may not use Node' : null;
  const target = relative(root, resolve(dirname(from), specifier)).split('/')[0] ?? '';
  if (target === room) return null;
  const right = rules[target];
  if (!right) return `${room} may not import from ${target}`;
  return right === 'type' && !typeOnly ? `${room} may import only types from ${target}` : null;
}

function listSources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, room, name));
}

/** Compiler errors of an invented file, judged with a room's own settings. */
function compile(room: string, text: string): string[] {
  const path = join(root, room, 'invented-probe.ts');
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, room, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (d) => {
        throw new Error(String(d.messageText));
      },
    },
  );
  if (!config) throw new Error(`no settings for ${room}`);
  const host = ts.createCompilerHost(config.options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, options, ...rest) =>
    name === path
      ? ts.createSourceFile(name, text, options)
      : getSourceFile(name, options, ...rest);
  const program = ts.createProgram(
    [path],
    { ...config.options, composite: false, noEmit: true },
    host,
  );
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n'));
}

describe('the rooms', () => {
  it.each(Object.keys(allowed))('%s imports only what it may', (room) => {
    const faults = listSources(room)
      .flatMap((file) => listImports(file, readFileSync(file, 'utf8')))
      .flatMap((found) => {
        const fault = faultOf(found);
        return fault ? [`${relative(root, found.from)}: ${found.specifier}: ${fault}`] : [];
      });
    expect(faults).toEqual([]);
  });

  it('would notice a server value in web, also when loaded late or passed on', () => {
    const from = join(root, 'web/invented.ts');
    const faults = (text: string) => listImports(from, text).map(faultOf);
    expect(faults("import { app } from '../server/app.ts';")).toEqual([
      'web may import only types from server',
    ]);
    expect(faults("const a = import('../server/app.ts');")).toEqual([
      'web may import only types from server',
    ]);
    expect(faults("export { app } from '../server/app.ts';")).toEqual([
      'web may import only types from server',
    ]);
    expect(faults("import type { App } from '../server/app.ts';")).toEqual([null]);
  });

  it('would notice geo reaching up', () => {
    const from = join(root, 'geo/invented.ts');
    expect(listImports(from, "import type { A } from '../server/a.ts';").map(faultOf)).toEqual([
      'geo may not import from server',
    ]);
    expect(listImports(from, "import { readFileSync } from 'node:fs';").map(faultOf)).toEqual([
      'geo may not use Node',
    ]);
  });
});

describe('geo', () => {
  it.each([
    ['Node', 'export const a = process.env;'],
    ['Node', "export const a = Buffer.from('a');"],
    ['the DOM', 'export const a = document.title;'],
    ['the network', "export const a = fetch('/');"],
    ['the console', 'console.log(1);'],
    ['timers', 'setTimeout(() => {}, 1);'],
  ])('cannot see %s', (_, text) => {
    expect(compile('geo', text).join('\n')).toMatch(/Cannot find name|Do you need/);
  });

  it('can still do sums', () => {
    expect(compile('geo', 'export const a = Math.hypot(3, 4);')).toEqual([]);
  });

  it('has no clock and no chance', () => {
    const faults = listSources('geo').filter((file) =>
      /\bDate\.now\b|new Date\(\)|Math\.random\b/.test(readFileSync(file, 'utf8')),
    );
    expect(faults.map((file) => relative(root, file))).toEqual([]);
  });
});
