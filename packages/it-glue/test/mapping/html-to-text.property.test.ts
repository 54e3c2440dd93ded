import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "../../src/mapping/html-to-text.ts";
import { textToHtml } from "../../src/mapping/text-to-html.ts";

/** What people type: any signs, lines and markup, but nothing invisible and no spaces that would fall together. */
const typed = fc
  .array(fc.string({ unit: fc.constantFrom(..."ab<>&\"';/!-= é€漢"), minLength: 1, maxLength: 12 }), { maxLength: 6 })
  .map((lines) => lines.map((line) => line.replace(/ +/g, " ").trim()).join("\n"))
  .map((text) => text.replace(/\n{3,}/g, "\n\n").trim());

describe("the words of a text that was written in an editor", () => {
  it.each([
    ["<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"],
    ["One<br>two<br/>three", "One\ntwo\nthree"],
    ["<ul><li>One</li><li>Two</li></ul>", "- One\n\n- Two"],
    ["<table><tr><td>Alarm</td><td>ask</td></tr></table>", "Alarm ask"],
    ["<p>Keep <b>all</b>\n  of it</p>", "Keep all of it"],
    ["Plain\nlines &euro; &#x20AC; &#8364; &unknown;", "Plain\nlines € € € &unknown;"],
    ["<script>alert(1)</script>Seen<style>p{}</style>", "Seen"],
    ["<!-- not seen <p> -->Seen", "Seen"],
    ['<a href="x>y">Link</a> 3 < 4', "Link 3 < 4"],
    ["<p>Ends in the middle <b", "Ends in the middle <b"],
    ["&lt;b&gt; is <i>markup</i>", "<b> is markup"],
    ["<p>a\u0007\u202eb</p>", "ab"],
    ["<script>never closed", ""],
    ["", ""],
  ])("of %j are %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it("are not lost behind a picture that is larger than any text", () => {
    const picture = `<img src="data:image/png;base64,${"A".repeat(3_000_000)}">`;
    expect(htmlToText(`<p>Before.</p>${picture}<p>Call Dana first.</p>`)).toBe("Before.\n\nCall Dana first.");
  });

  it("are cut off where nobody reads on, and it is said", () => {
    const text = htmlToText(`<p>${"word ".repeat(300_000)}</p>`);
    expect(text.length).toBeLessThan(1_000_100);
    expect(text).toMatch(/\nThe rest is cut off here\.$/);
  });

  it("come back as they were filed, and nothing in them works as markup", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const html = textToHtml(text);
        expect(html.replaceAll(/<\/?p>|<br>/g, "")).not.toMatch(/[<>]/);
        expect(htmlToText(html)).toBe(text);
      }),
    );
  });

  it("hold no tag that would work, whatever came, and cost no more than its length", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "p", "/", '"', "'", "!--", "script", " ", "&lt;") }),
        (html) => {
          expect(htmlToText(html).length).toBeLessThanOrEqual(html.length + html.split("<").length);
        },
      ),
    );
    const started = performance.now();
    for (const piece of ["<", "<a ", '<a "', "<!--", "<script>", "&#"]) htmlToText(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
