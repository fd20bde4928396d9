/**
 * The four scenes of 在宅医療・介護連携推進事業 (they overlap).
 * Source: 在宅医療・介護連携推進事業の手引き; domain handbook §3.
 */
export const scenes = [
  {
    id: 'discharge',
    label: '入退院支援',
    help: '入院する前から退院した後まで、自宅の暮らしへの移行を支える場面です。',
  },
  {
    id: 'daily',
    label: '日常の療養支援',
    help: '医療と介護を受けながら、住み慣れた場所で暮らし続けるのを支える場面です。',
  },
  {
    id: 'sudden',
    label: '急変時の対応',
    help: '具合が急に悪くなったときに、往診・訪問看護・入院へつなぐ場面です。',
  },
  {
    id: 'end-of-life',
    label: '看取り',
    help: '望む場所で最期を迎えるのを支える場面です。',
  },
] as const satisfies readonly { id: string; label: string; help: string }[];

/** Names a table may use for a scene beside its label. Source: domain handbook §3. */
const aliases: Readonly<Record<string, SceneId>> = { 退院支援: 'discharge', 療養支援: 'daily' };

/** The scene a table names by label, alias or id; undefined when none goes by that name. */
export function findSceneByName(name: string): SceneId | undefined {
  return scenes.find(({ id, label }) => label === name || id === name)?.id ?? aliases[name];
}

/** Every scene's label, for messages. */
export function listSceneNames(): string {
  return scenes.map(({ label }) => `「${label}」`).join('');
}

export type SceneId = (typeof scenes)[number]['id'];
