/** vt-pbf ships no types; these are what is used of version 3.1. */
declare module 'vt-pbf' {
  interface TileFeature {
    readonly id?: number | string;
    /** 1 points, 2 lines, 3 polygons; coordinates in tile units, rings closed. */
    readonly type: 1 | 2 | 3;
    readonly geometry:
      | readonly (readonly [number, number])[]
      | readonly (readonly [number, number])[][];
    readonly tags: Readonly<Record<string, string | number | boolean | null>> | null;
  }
  const vtPbf: {
    fromGeojsonVt(
      layers: Readonly<Record<string, { readonly features: readonly TileFeature[] }>>,
      options: { readonly version: 1 | 2; readonly extent: number },
    ): Uint8Array;
  };

  export type { TileFeature };
  export default vtPbf;
}
