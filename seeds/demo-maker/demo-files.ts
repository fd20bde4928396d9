/** Files of the demo by their path inside it. */
export type DemoFiles = Readonly<Record<string, Uint8Array>>;
