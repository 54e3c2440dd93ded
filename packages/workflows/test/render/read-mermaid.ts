/** A node as a flowchart declares it. */
export interface MermaidNode {
  readonly id: string;
  readonly label: string;
  readonly look: string;
  /** Ids of the frames around it, outermost first. */
  readonly frames: readonly string[];
}

/** An arrow of a flowchart. */
export interface MermaidEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
  readonly isDotted: boolean;
}

/** A flowchart, read strictly: a line that is none of ours throws. */
export interface MermaidChart {
  readonly nodes: readonly MermaidNode[];
  readonly edges: readonly MermaidEdge[];
  readonly frames: readonly { readonly id: string; readonly label: string }[];
  readonly looks: readonly string[];
}

const label = `"([^"<>\`%\\n]*)"`;
const nodeLine = new RegExp(
  `^(\\w+)(?:\\[\\[|\\(\\[|\\(\\(|\\{\\{|\\[|\\{|\\(|>)${label}(?:\\]\\]|\\]\\)|\\)\\)|\\}\\}|\\]|\\}|\\)):::(\\w+)$`,
);
const edgeLine = new RegExp(`^(\\w+) (-->|-\\.->)(?:\\|${label}\\|)? (\\w+)$`);
const frameLine = new RegExp(`^subgraph (\\w+)\\[${label}\\]$`);

const signs: { readonly [name: string]: string } = { quot: '"', amp: "&", lt: "<", gt: ">" };
const decode = (text: string): string =>
  text.replace(/#(\w+);/g, (_, name: string) => signs[name] ?? String.fromCharCode(Number(name)));

export function readMermaid(text: string): MermaidChart {
  const [open, title, close, kind, ...lines] = text.trimEnd().split("\n");
  if (open !== "---" || close !== "---" || kind !== "flowchart TD")
    throw new Error(`No flowchart: ${text.slice(0, 80)}`);
  JSON.parse((title ?? "").replace(/^title: /, ""));
  const nodes: MermaidNode[] = [];
  const edges: MermaidEdge[] = [];
  const frames: { id: string; label: string }[] = [];
  const looks: string[] = [];
  const around: string[] = [];
  for (const line of lines.map((one) => one.trim())) {
    const [node, edge, frame] = [nodeLine.exec(line), edgeLine.exec(line), frameLine.exec(line)];
    if (node) nodes.push({ id: node[1] ?? "", label: decode(node[2] ?? ""), look: node[3] ?? "", frames: [...around] });
    else if (edge)
      edges.push({
        from: edge[1] ?? "",
        isDotted: edge[2] === "-.->",
        label: edge[3] && decode(edge[3]),
        to: edge[4] ?? "",
      });
    else if (frame) {
      frames.push({ id: frame[1] ?? "", label: decode(frame[2] ?? "") });
      around.push(frame[1] ?? "");
    } else if (line === "end") {
      if (around.pop() === undefined) throw new Error("A frame is closed that was never opened.");
    } else if (/^classDef \w+ \S+$/.test(line)) looks.push(line.split(" ")[1] ?? "");
    else throw new Error(`Not understood: ${line}`);
  }
  if (around.length > 0) throw new Error(`Never closed: ${around.join(", ")}`);
  return { nodes, edges, frames, looks };
}

/** Nodes that no arrow leads to, but for the first. */
export const unreachedNodes = ({ nodes, edges }: MermaidChart): readonly string[] => {
  const reached = new Set(edges.map(({ to }) => to));
  return nodes.slice(1).flatMap(({ id }) => (reached.has(id) ? [] : [id]));
};

/** What makes a chart invalid: double ids, arrows from or to nowhere, looks without a definition. */
export function problemsOfChart({ nodes, edges, frames, looks }: MermaidChart): readonly string[] {
  const ids = [...nodes, ...frames].map(({ id }) => id);
  const known = new Set(nodes.map(({ id }) => id));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is there twice`),
    ...edges
      .flatMap(({ from, to }) => [from, to])
      .filter((id) => !known.has(id))
      .map((id) => `${id} is not drawn`),
    ...nodes
      .filter(({ look }) => !looks.includes(look))
      .map(({ id, look }) => `${id} looks like ${look}, which is not defined`),
  ];
}
