// Hostile strings as query, filter, path, and inside a pack: no dialog, no script, no broken markup.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { on_page, site, stop } from './browser.mjs';
import { hostile } from './hostile.mjs';

after(stop);

// What a page of ours holds whatever stands in it.
async function check(page) {
  const found = await page.evaluate(() => ({
    scripts: [...document.scripts].filter((s) => !s.src.startsWith(location.origin + '/assets/')).length,
    handlers: [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => /^on|^style$/i.test(a.name))).length,
    foreign: document.querySelectorAll('iframe, object, embed, base, style, form:not([action^="/"])').length,
    bad_links: [...document.querySelectorAll('[href], [src]')].filter((e) => {
      const to = e.href?.baseVal ?? e.href ?? e.src;
      return !/^https?:/.test(to);
    }).length,
    mains: document.querySelectorAll('main').length,
    footer: document.body.lastElementChild?.tagName,
  }));
  assert.deepEqual(found, { scripts: 0, handlers: 0, foreign: 0, bad_links: 0, mains: 1, footer: 'FOOTER' });
}

test('there are some sixty of them', () => assert.ok(hostile.length >= 60));

test('as a query: shown back as it was typed', () => on_page({}, async (page) => {
  for (const text of hostile) {
    await page.goto('/search?q=' + encodeURIComponent(text));
    await check(page);
    const shown = await page.inputValue('#q');
    const clean = (s) => s.replace(/[\u0000-\u001f\u007f]/g, '').replace(/\s+/g, ' ').trim();
    assert.equal(clean(shown), clean(text));
  }
}));

test('as a filter, a date and a sort', () => on_page({}, async (page) => {
  for (const text of hostile.filter((one) => one.length < 1000)) {  // five of them must fit into one address
    const value = encodeURIComponent(text);
    await page.goto(`/search?q=board&organisation=${value}&person=${value}&type=${value}&from=${value}&sort=${value}`);
    await check(page);
    await page.goto(`/decisions?q=${value}&organisation=-${value}`);
    await check(page);
  }
}));

test('as an address', () => on_page({}, async (page) => {
  for (const text of hostile) {
    const value = encodeURIComponent(text);
    for (const path of ['/r/', '/packs/', '/organisations/', '/']) {
      const response = await fetch(site + path + value);
      if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      await page.goto(path + value);
      await check(page);
    }
  }
}));

test('inside a pack: title, text and file name', () => on_page({}, async (page) => {
  const found = await (await fetch(site + '/api/v1/search?q=hostilepack&per_page=100')).json();
  assert.ok(found.total > 0, 'the hostile pack is not indexed');
  const packs = new Set(found.results.map((one) => one.id.split('/')[0]));
  for (const address of ['/search?q=hostilepack&per_page=100', '/', '/packs', '/coverage', '/decisions', '/actions']) {
    await page.goto(address);
    await check(page);
  }
  for (const pack of packs) {
    await page.goto(`/packs/${pack}?q=hostilepack`);
    await check(page);
    for (const part of await page.locator('.contents > li > a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      await page.goto(part);
      await check(page);
    }
  }
  for (const one of found.results.slice(0, 40)) {
    await page.goto(`/r/${one.id}?q=hostilepack+script`);
    await check(page);
  }
}));
