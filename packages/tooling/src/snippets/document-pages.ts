import { listFiles } from "../repository/list-files.ts";

const PAGES = /^([^/]+\.md|docs\/.+\.md|examples\/.+\.md|packages\/[^/]+\/README\.md)$/;

/** The Markdown pages people read, relative to the repository: root pages, `docs/`, `examples/`, package READMEs. */
export const documentPages = (root: string): readonly string[] => listFiles(root, (path) => PAGES.test(path));
