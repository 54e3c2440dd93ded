import { ForeignOriginError, paginate } from "@msp/adapter-kit";
import { UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";

interface Page {
  readonly items: readonly number[];
  readonly next?: string | null;
}

const origin = "https://api.example.com";

function list(pages: { readonly [address: string]: Page }, mostPages?: number) {
  const read: string[] = [];
  const items = paginate<Page, number>({
    system: "example",
    operation: "numbers",
    origins: [origin],
    ...(mostPages === undefined ? {} : { mostPages }),
    async readPage(address = "first") {
      read.push(address);
      return pages[address] ?? { items: [] };
    },
    itemsOf: (page) => page.items,
    nextOf: (page) => page.next,
  });
  return { items, read };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("paginate", () => {
  it("reads every page to the end", async () => {
    const { items } = list({
      first: { items: [1, 2], next: `${origin}/2` },
      [`${origin}/2`]: { items: [], next: "/3" },
      [`${origin}/3`]: { items: [3], next: null },
    });
    expect(await collect(items)).toEqual([1, 2, 3]);
  });

  it("reads a page only when its items are asked for", async () => {
    const { items, read } = list({ first: { items: [1, 2], next: `${origin}/2` }, [`${origin}/2`]: { items: [3] } });
    expect(read).toEqual([]);
    await items.next();
    await items.next();
    expect(read).toEqual(["first"]);
    await items.return();
    expect(read).toEqual(["first"]);
  });

  it("refuses to follow a page to another host", async () => {
    const { items, read } = list({ first: { items: [1], next: "https://evil.example.net/2" } });
    await expect(collect(items)).rejects.toBeInstanceOf(ForeignOriginError);
    expect(read).toEqual(["first"]);
  });

  it("stops when the service points at a page that was already read", async () => {
    const { items } = list({
      first: { items: [1], next: `${origin}/2` },
      [`${origin}/2`]: { items: [2], next: `${origin}/2` },
    });
    await expect(collect(items)).rejects.toThrow(
      "example: the list of numbers does not end: after 2 pages the service points at a page that was already read.",
    );
  });

  it("stops at the page limit", async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        index === 0 ? "first" : `${origin}/${index}`,
        { items: [index], next: `${origin}/${index + 1}` },
      ]),
    );
    const { items } = list(pages, 5);
    await expect(collect(items)).rejects.toBeInstanceOf(UnavailableError);
  });
});
