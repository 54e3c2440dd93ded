// One definition, three prints: the page a technician reads, a diagram, and data.
import { removeContact } from "@msp/catalog";
import { checkWorkflow } from "@msp/workflows";
import { toJson, toMermaid, toSop } from "@msp/workflows/render";

const firstLines = (text: string, count: number) => text.split("\n").slice(0, count).join("\n");

console.log(firstLines(toSop(removeContact), 25));
console.log("…\n");
console.log(firstLines(toMermaid(removeContact), 8));
console.log("…\n");
console.log(firstLines(JSON.stringify(toJson(removeContact), null, 2), 8));
console.log("…\n");

const findings = checkWorkflow(removeContact);
console.log(`checkWorkflow found ${findings.length} problems in "${removeContact.title}".`);
