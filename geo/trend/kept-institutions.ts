/** Every institution of one day, as columns: institution number `i` is entry `i` of each. Plain data. */
export interface KeptInstitutions {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Kinds, joined with commas. */
  readonly kinds: readonly string[];
  /** Two digits; '' unknown. */
  readonly prefectures: readonly string[];
  /** Five digits; '' unknown. */
  readonly municipalities: readonly string[];
  /** The tier of 在支診・在支病 in force, as its symbol without the halves of tier 2; '' none. */
  readonly tiers: readonly string[];
  /** Roles held on that day, joined with commas. */
  readonly roles: readonly string[];
  /** Sources that list it, joined with commas. */
  readonly sources: readonly string[];
  /** Numbers by which it is known again under another id, joined with commas. */
  readonly numbers: readonly string[];
  /** By layer the code of its area; '' in none. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
  /** Lists of filings loaded, as prefecture and 点数表: without one no tier of its prefecture is known. */
  readonly filingLists: readonly string[];
}
