/** How much is proven, and where it is said. */
export interface ProveOptions {
  readonly seed: number;
  /** How many images are made and judged, over all lives. */
  readonly images: number;
  readonly say: (line: string) => void;
}
