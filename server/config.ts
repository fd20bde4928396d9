import { defaultSmallPopulation } from '../geo/coverage/small-population.ts';

/**
 * The settings, all from the environment: one table drives reading, checking and the README.
 * A value that cannot be used stops the start with a sentence that says what to write.
 */
export interface Config {
  readonly databasePath: string;
  readonly host: string;
  readonly port: number;
  /** Leave an empty database empty instead of loading the fictional prefecture. */
  readonly noDemo: boolean;
  /** Who is spoken to; null = staff on loopback, public otherwise. */
  readonly audience: 'public' | 'staff' | null;
  /** Grants writing from elsewhere than loopback; null = nobody. */
  readonly adminToken: string | null;
  /** Origin under which the public reaches this site; null = as each request is addressed. */
  readonly publicUrl: string | null;
  /** Base map shown first. */
  readonly basemap: 'none' | 'gsi-pale';
  /** Areas with fewer people of 75 and over have their rates withheld; 0 = none have. */
  readonly smallPopulation: number;
  readonly chromiumPath: string | null;
}

interface Setting<Key extends keyof Config> {
  readonly name: string;
  readonly key: Key;
  /** Text used when the variable is absent or empty. */
  readonly fallback: string;
  readonly help: string;
  /** What may be written, for the sentence of refusal. */
  readonly allowed: string;
  /** Undefined when the text cannot be used. */
  readonly parse: (text: string) => Config[Key] | undefined;
}

const setting = <Key extends keyof Config>(row: Setting<Key>): Setting<Key> => row;

const optionalText = (text: string) => (text === '' ? null : text);

export const settings = [
  setting({
    name: 'DATABASE_PATH',
    key: 'databasePath',
    fallback: 'data/zaitaku.sqlite',
    help: 'データベースのファイル。無ければ作ります。',
    allowed: 'ファイルのパス',
    parse: (text) => text,
  }),
  setting({
    name: 'HOST',
    key: 'host',
    fallback: '127.0.0.1',
    help: '待ち受けるアドレス。外に公開するときは 0.0.0.0 など。',
    allowed: 'IPアドレスかホスト名',
    parse: (text) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  }),
  setting({
    name: 'PORT',
    key: 'port',
    fallback: '8787',
    help: '待ち受けるポート。0 なら空いているもの。',
    allowed: '0から65535の整数',
    parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : undefined),
  }),
  setting({
    name: 'NO_DEMO',
    key: 'noDemo',
    fallback: '0',
    help: '1 なら、空のデータベースに見本県（架空）を入れません。',
    allowed: '0 か 1',
    parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  }),
  setting({
    name: 'AUDIENCE',
    key: 'audience',
    fallback: '',
    help: '見せる相手。public（公開）か staff（職員）。省くと、同じ端末には staff、ほかには public。',
    allowed: 'public か staff',
    parse: (text) =>
      text === '' ? null : text === 'public' || text === 'staff' ? text : undefined,
  }),
  setting({
    name: 'ADMIN_TOKEN',
    key: 'adminToken',
    fallback: '',
    help: '離れた端末から取り込むための合言葉。省くと、同じ端末からだけ取り込めます。',
    allowed: '16文字以上の文字列',
    parse: (text) => (text === '' || text.length >= 16 ? optionalText(text) : undefined),
  }),
  setting({
    name: 'PUBLIC_URL',
    key: 'publicUrl',
    fallback: '',
    help: '公開するアドレス（https://map.example.jp など）。検索エンジンや埋め込みに渡す絶対アドレスに使います。',
    allowed: 'https://map.example.jp のような、パスのないアドレス',
    parse: (text) => (text === '' ? null : findOrigin(text)),
  }),
  setting({
    name: 'BASEMAP',
    key: 'basemap',
    fallback: 'none',
    help: '最初に出す背景地図。none（境界だけ）か gsi-pale（地理院タイル 淡色）。',
    allowed: 'none か gsi-pale',
    parse: (text) => (text === 'none' || text === 'gsi-pale' ? text : undefined),
  }),
  setting({
    name: 'SMALL_POPULATION',
    key: 'smallPopulation',
    fallback: String(defaultSmallPopulation),
    help: '75歳以上の人がこれより少ない圏域では、人口あたりの率と人を数えた値を秘匿します。0 なら秘匿しません。',
    allowed: '0以上の整数',
    parse: (text) => (/^\d{1,7}$/.test(text) ? Number(text) : undefined),
  }),
  setting({
    name: 'CHROMIUM_PATH',
    key: 'chromiumPath',
    fallback: '',
    help: '冊子のPDFと画面の試験に使う Chromium の実行ファイル。',
    allowed: 'ファイルのパス',
    parse: optionalText,
  }),
] as const;

/** `https://map.example.jp` or with a slash at its end; undefined for anything more or else. */
function findOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && href === `${origin}/` ? origin : undefined;
}

/** Settings that cannot be used; the message has one sentence per setting. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';
}

/** Reads all settings. Throws {@link ConfigRefused} naming every unusable one; secrets are not shown. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const entries = settings.map(({ name, key, fallback, allowed, parse }) => {
    const text = environment[name]?.trim() || fallback;
    const value = parse(text);
    if (value === undefined) {
      const shown = key === 'adminToken' ? '' : `「${text}」`;
      faults.push(`環境変数 ${name} の値${shown}は使えません。${allowed}を指定してください。`);
    }
    return [key, value];
  });
  if (faults.length > 0) throw new ConfigRefused(faults.join('\n'));
  return Object.fromEntries(entries) as Config;
}
