/** The results of the last `limit` different questions; older ones are forgotten. */
export interface Recent<Value> {
  readonly getOr: (key: string, make: () => Value) => Value;
}

export function keepRecent<Value>(limit: number): Recent<Value> {
  const values = new Map<string, Value>();
  return {
    getOr: (key, make) => {
      const known = values.has(key);
      const value = known ? (values.get(key) as Value) : make();
      values.delete(key);
      values.set(key, value);
      for (const oldest of values.keys()) {
        if (values.size <= limit) break;
        values.delete(oldest);
      }
      return value;
    },
  };
}
