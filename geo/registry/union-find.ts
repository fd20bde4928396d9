/** Disjoint sets over 0 … size − 1; the root of a set is always its lowest member. */
export class UnionFind {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The lowest member of the set that holds `member`. */
  find(member: number): number {
    let root = member;
    while (this.parents[root] !== root) root = this.parents[root] as number;
    for (let at = member; at !== root; ) {
      const next = this.parents[at] as number;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins two sets and returns the root of both. */
  join(a: number, b: number): number {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    const [low, high] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    this.parents[high] = low;
    return low;
  }

  /** All sets, members ascending, sets by their lowest. */
  groups(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let member = 0; member < this.parents.length; member++) {
      const root = this.find(member);
      const group = byRoot.get(root);
      if (group) group.push(member);
      else byRoot.set(root, [member]);
    }
    return [...byRoot.values()];
  }
}
