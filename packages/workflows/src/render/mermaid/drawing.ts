import { mermaidText } from "./mermaid-text.ts";

/** A way out of a node that has not been led anywhere yet. */
export interface Exit {
  readonly from: string;
  readonly label?: string | undefined;
  /** A way that is not the usual next step: a reminder, a limit, a failure. */
  readonly isAside?: boolean;
}

/** How a node looks: who does it, or what it does to the flow. */
export type Look = "customer" | "admin" | "technician" | "system" | "decision" | "control" | "stop" | "terminal";

const shapes: { readonly [L in Look]: readonly [open: string, close: string] } = {
  system: ["[", "]"],
  customer: ["([", "])"],
  admin: ["{{", "}}"],
  technician: ["[[", "]]"],
  decision: ["{", "}"],
  control: ["(", ")"],
  stop: [">", "]"],
  terminal: ["((", "))"],
};

const colours: { readonly [L in Look]: string } = {
  system: "fill:#eef2f7,stroke:#52606d,color:#111",
  customer: "fill:#fff3d6,stroke:#a86f00,color:#111",
  admin: "fill:#f3e6fa,stroke:#7b3fa0,color:#111",
  technician: "fill:#dff3e4,stroke:#2f7d46,color:#111",
  decision: "fill:#ffffff,stroke:#333333,color:#111",
  control: "fill:#ffffff,stroke:#333333,color:#111",
  stop: "fill:#fde4e1,stroke:#b3261e,color:#111",
  terminal: "fill:#333333,stroke:#333333,color:#fff",
};

/** Collects the lines of one diagram. */
export interface Drawing {
  /** Draws a node, leads every exit to it and returns its id. */
  node(id: string, look: Look, text: string, entering: readonly Exit[]): string;
  /** Leads every exit to a node that is drawn elsewhere. */
  lead(exits: readonly Exit[], to: string): void;
  /** Whatever is drawn by `inside` stands in a frame. */
  frame<Result>(id: string, text: string, inside: () => Result): Result;
  /** The whole diagram. */
  text(): string;
}

export function createDrawing(title: string): Drawing {
  const nodes: string[] = [];
  const edges: string[] = [];
  const used = new Set<Look>();
  let depth = 1;
  const indent = () => "  ".repeat(depth);

  const lead = (exits: readonly Exit[], to: string) => {
    for (const { from, label, isAside } of exits) {
      edges.push(`  ${from} ${isAside ? "-.->" : "-->"}${label ? `|${mermaidText(label)}|` : ""} ${to}`);
    }
  };
  return {
    node: (id, look, text, entering) => {
      const [open, close] = shapes[look];
      used.add(look);
      nodes.push(`${indent()}${id}${open}${mermaidText(text)}${close}:::${look}`);
      lead(entering, id);
      return id;
    },
    lead,
    frame: (id, text, inside) => {
      nodes.push(`${indent()}subgraph ${id}[${mermaidText(text)}]`);
      depth += 1;
      const result = inside();
      depth -= 1;
      nodes.push(`${indent()}end`);
      return result;
    },
    text: () => {
      const classes = [...used].sort().map((look) => `  classDef ${look} ${colours[look]}`);
      // JSON is YAML, so a title can hold anything.
      return [`---`, `title: ${JSON.stringify(title)}`, `---`, "flowchart TD", ...nodes, ...edges, ...classes, ""].join(
        "\n",
      );
    },
  };
}
