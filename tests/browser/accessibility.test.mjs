// WCAG 2.2 AA on every type of page, as far as a machine can tell: axe-core in light and dark, wide and narrow; reflow
// at 320 pixels (400 % of 1280); focus that is seen and not covered; targets of 24 pixels; no page without its title.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { on_page, scrolls_sideways, stop } from './browser.mjs';
import { addresses } from './pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const pages = await addresses();
after(stop);

for (const [name, address] of Object.entries(pages)) {
  for (const width of ['wide', 'narrow']) {
    for (const scheme of ['light', 'dark']) {
      test(`${name}, ${width}, ${scheme}: axe finds no violation and nothing runs off the side`, () =>
        // axe is put into the page from outside: the page's own policy would not let it in.
        on_page({ width, scheme, bypassCSP: true }, async (page) => {
          await page.goto(address);
          for (const summary of await page.locator('details > summary:visible').all()) await summary.click();
          await page.evaluate(axe);
          const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), rules);
          assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 3).join(' | ')}`), []);
          assert.equal(await scrolls_sideways(page), false);
        }));
    }
  }

  test(`${name}: title, language, one heading of the first level, headings in order`, () =>
    on_page({ script: true }, async (page) => {
      await page.goto(address);
      assert.match(await page.title(), /Quorate/);
      assert.equal(await page.getAttribute('html', 'lang'), 'en-GB');
      const levels = await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      levels.reduce((before, level) => { assert.ok(level <= before + 1, `h${level} after h${before}`); return level; }, 0);
    }));

  test(`${name}, narrow: each stop of the Tab key is seen, uncovered and large enough`, () =>
    on_page({ width: 'narrow' }, async (page) => {
      await page.goto(address);
      const seen = new Set();
      for (let i = 0; i < 60; ++i) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const here = document.activeElement;
          if (!here || here === document.body) return null;
          // Of a link that is broken over lines, the first line.
          const box = here.getClientRects()[0] ?? here.getBoundingClientRect();
          const style = getComputedStyle(here);
          const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 10), box.top + Math.min(box.height / 2, 10));
          here.dataset.stop ??= String(performance.now());
          return {
            id: here.dataset.stop, what: here.outerHTML.slice(0, 90), width: box.width, height: box.height,
            inline: style.display === 'inline', marked: style.boxShadow !== 'none' || style.outlineStyle !== 'none',
            covered: !(top && (here.contains(top) || top.contains(here))), inside: box.bottom > 0 && box.top < innerHeight,
          };
        });
        if (!stop) break;
        if (seen.has(stop.id)) break;
        seen.add(stop.id);
        assert.ok(stop.marked, 'focus is not seen on ' + stop.what);
        assert.ok(stop.inside && !stop.covered, 'focus is covered on ' + stop.what);
        // Links within a sentence may be as high as its line (WCAG 2.5.8, inline).
        if (!stop.inline) assert.ok(stop.height >= 23.5 && stop.width >= 20, `a target of ${stop.width} x ${stop.height}: ${stop.what}`);
      }
      assert.ok(seen.size >= 5);
    }));
}

test('a wide table scrolls by itself, by keyboard too, and the page does not', () =>
  on_page({ width: 'narrow' }, async (page) => {
    await page.goto(pages['a record with a wide table']);
    const table = page.locator('.scroll:has(table)').first();
    assert.ok(await table.evaluate((region) => region.scrollWidth > region.clientWidth + 100), 'the fixture has no wide table');
    assert.match(await table.getAttribute('aria-label'), /Table/);
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.activeElement.scrollLeft > 0);
    assert.equal(await scrolls_sideways(page), false);
  }));
