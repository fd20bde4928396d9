import { html, raw } from 'hono/html';

export interface OpenApiDocument {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description?: string;
  };
  readonly paths?: Readonly<Record<string, object>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses?: Readonly<Record<string, { readonly description?: string }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API described for people, from the same OpenAPI document that programs read. No outside script. */
export function docsPage(document: OpenApiDocument) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = (item as Readonly<Record<string, Operation | undefined>>)[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${document.info.title}</h1>
<p>${document.info.description ?? ''}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1（JSON）</a>・版 ${document.info.version}</p>
${operations.map(
  ({ path, method, operation }) => html`<section>
<h2><code>${method.toUpperCase()} ${path}</code></h2>
<p>${operation.summary ?? ''}</p>
<p>${operation.description ?? ''}</p>
${parameterTable(operation.parameters ?? [])}
<h3>応答</h3>
<ul>${Object.entries(operation.responses ?? {}).map(
    ([status, response]) => html`<li><code>${status}</code> ${response.description ?? ''}</li>`,
  )}</ul>
</section>`,
)}
</main>
</body>
</html>`;
}

function parameterTable(parameters: readonly Parameter[]) {
  if (parameters.length === 0) return '';
  return html`<h3>パラメータ</h3>
<table>
<thead><tr><th scope="col">名前</th><th scope="col">場所</th><th scope="col">説明</th></tr></thead>
<tbody>${parameters.map(
    (p) =>
      html`<tr><td><code>${p.name}</code>${p.required ? '（必須）' : ''}</td><td>${p.in}</td><td>${p.description ?? ''}</td></tr>`,
  )}</tbody>
</table>`;
}

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.7 "Noto Sans JP", sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
section { border-top: 1px solid #8886; margin-top: 2rem; }
code { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #8884; padding: .3rem .6rem .3rem 0; }
`;
