import { scenes } from './scene.ts';

/**
 * What a plan sheet is about: the four scenes, and what the 第9期 基本指針 adds to them.
 * Source: 在宅医療・介護連携推進事業の手引き; 第9期 基本指針; domain handbook §3.
 */
export const planThemes = [
  ...scenes,
  {
    id: 'dementia',
    label: '認知症',
    help: '認知症の人が住み慣れた地域で暮らし続けるための、医療と介護の連携です。',
  },
  {
    id: 'infection',
    label: '感染症発生時',
    help: '感染症が広がったときにも、在宅の医療と介護を続けるための備えです。',
  },
  {
    id: 'disaster',
    label: '災害時',
    help: '災害のときにも、在宅で療養する人の医療と介護を続けるための備えです。',
  },
] as const satisfies readonly { id: string; label: string; help: string }[];

export type PlanThemeId = (typeof planThemes)[number]['id'];

/** How far a measure has come. */
export const planStates = [
  { id: 'planned', label: '予定' },
  { id: 'doing', label: '実施中' },
  { id: 'done', label: '完了' },
] as const;

export type PlanStateId = (typeof planStates)[number]['id'];
