// Three journeys, at both widths, with script and without, and by keyboard alone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { on_page, scrolls_sideways, stop } from './browser.mjs';

after(stop);

async function search(page, words, keys) {
  await page.goto('/');
  if (keys) await focus(page, '#q');
  await page.fill('#q', words);
  await Promise.all([page.waitForURL(/\/search/), page.press('#q', 'Enter')]);
}

// Walks with the Tab key until the element has the focus.
async function focus(page, selector) {
  for (let i = 0; i < 150; ++i) {
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('the Tab key does not reach ' + selector);
}

async function follow(page, selector, keys) {
  if (keys) await focus(page, selector);
  await Promise.all([page.waitForEvent('framenavigated'),
    keys ? page.keyboard.press('Enter') : page.locator(selector).first().click()]);
  await page.waitForLoadState();
}

async function open_filters(page, keys) {
  const summary = page.locator('.filters > details > summary');
  if (!(await summary.isVisible())) return;
  if (!keys) return summary.click();
  await focus(page, '.filters > details > summary');
  await page.keyboard.press('Enter');
}

for (const width of ['wide', 'narrow']) {
  for (const [how, script, keys] of [['with script', true, false], ['without script', false, false], ['by keyboard', true, true]]) {
    const options = { width, script };

    test(`${width}, ${how}: find a decision and cite it`, () => on_page(options, async (page) => {
      await search(page, 'kind:decision', keys);
      assert.match(await page.textContent('h1'), /\d+ results?/);
      await follow(page, '.hit h2 a', keys);
      assert.match(page.url(), /\/r\//);
      const citation = await page.inputValue('#citation');
      assert.match(citation, /Available at: .*\/r\//);
      assert.match(citation, /\(\d{4}\)/);
      const csl = await page.request.get(await page.getAttribute('a[href^="/cite/"]', 'href'));
      assert.ok((await csl.json())[0].title);
      assert.equal(await scrolls_sideways(page), false);
    }));

    test(`${width}, ${how}: narrow a search by a filter, take the filter off, take the results away`, () => on_page(options, async (page) => {
      await search(page, 'health', keys);
      const all = await page.textContent('h1');
      await open_filters(page, keys);
      const box = page.locator('.facet input[type=checkbox]').first();
      const count = Number((await page.locator('.facet li').first().locator('.count').textContent()).replace(/\D/g, ''));
      if (keys) {
        await focus(page, '.facet input[type=checkbox]');
        await page.keyboard.press('Space');
        await focus(page, '.apply');
        await page.keyboard.press('Enter');
      } else {
        await box.check();
        await page.locator('.apply').click();
      }
      await page.waitForURL(/organisation=|type=|kind=|resolution=|body=/);
      assert.ok(count > 0);
      assert.equal(await page.locator('.chip').count(), 1);
      const narrowed = page.url();
      const csv = await page.request.get(await page.getAttribute('a[href^="/api/v1/search.csv"]', 'href'));
      assert.match(csv.headers()['content-type'], /text\/csv/);
      assert.ok((await csv.text()).split('\n').length > 1);
      const feed = await page.request.get(await page.getAttribute('a[href^="/search.atom"]', 'href'));
      assert.match(await feed.text(), /<feed/);
      await follow(page, '.chip', keys);
      assert.equal(await page.textContent('h1'), all);
      await page.goBack();
      assert.equal(page.url(), narrowed);
    }));

    test(`${width}, ${how}: read a pack, search inside it, go from paper to paper`, () => on_page(options, async (page) => {
      await page.goto('/packs');
      await follow(page, '.lines a', keys);
      assert.ok(await page.locator('.contents > li').count() > 0);
      await (keys ? focus(page, '#in-pack') : Promise.resolve());
      await page.fill('#in-pack', 'board');
      await Promise.all([page.waitForURL(/q=board/), page.press('#in-pack', 'Enter')]);
      const marked = '.contents li:has(.later) > a';
      assert.ok(await page.locator(marked).count() > 0, 'no paper is marked as holding the word');
      await follow(page, marked, keys);
      assert.ok(await page.locator('.reading mark').count() > 0, 'no word is marked in the paper');
      const first = page.url();
      await follow(page, '.marks a', keys);
      assert.match(page.url(), /#m1$/);
      await page.goto(first);
      const step = page.locator('.neighbours a').first();
      if (await step.count()) {
        await follow(page, '.neighbours a', keys);
        assert.notEqual(page.url(), first);
        assert.ok(await page.textContent('h1'));
      }
      assert.equal(await scrolls_sideways(page), false);
    }));
  }
}

test('the skip link leads past the header', () => on_page({}, async (page) => {
  await page.goto('/search?q=board');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
}));

test('the slash key goes to the box, and stays a character where one types', () => on_page({}, async (page) => {
  await page.goto('/search?q=board');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.press('End');
  await page.keyboard.type('/x');
  assert.equal(await page.inputValue('#q'), 'board/x');
}));

test('suggestions are walked with the arrows, and Enter searches what stands in the box', () => on_page({}, async (page) => {
  await page.route('**/api/v1/suggest*', (route) => route.fulfill({ json: ['boa', ['board assurance', '<img src=x onerror=alert(1)>']] }));
  await page.goto('/search');
  await page.locator('#q').pressSequentially('boa');
  await page.waitForSelector('[role=option]');
  assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'true');
  assert.equal(await page.inputValue('#q'), 'boa');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.inputValue('#q'), 'board assurance');
  await page.keyboard.press('Escape');
  assert.equal(await page.inputValue('#q'), 'boa');
  await Promise.all([page.waitForURL(/q=boa/), page.keyboard.press('Enter')]);
  assert.match(page.url(), /q=boa(&|$)/);
}));

test('a long list of values is filtered as one types', () => on_page({}, async (page) => {
  await page.goto('/search?q=board');
  const filter = page.locator('fieldset[data-filter] input[type=text]').first();
  if (!(await filter.count())) return;
  await filter.fill('zzzz');
  assert.equal(await page.locator('fieldset[data-filter]').first().locator('li:visible').count(), 0);
}));

test('a pasted paragraph: its filters, orders and exports lead where short ones do, without script too', () =>
  on_page({ script: false }, async (page) => {
    const words = '\u533b\u7642'.repeat(890) + ' board';
    const address = '/search?kind=agenda_item&q=' + encodeURIComponent(words);
    const size = (await (await page.request.get(address)).body()).length;
    assert.ok(size < 100_000, `the page has ${size} bytes`);
    for (const [name, path, rest] of [['Oldest', '/search', 'sort=date'], ['Remove filter: ', '/search', null]]) {
      await page.goto(address);
      await page.getByRole('button', { name }).first().click();
      await page.waitForURL((to) => to.pathname === path && to.searchParams.get('q') === words);
      if (rest) assert.ok(new URL(page.url()).search.endsWith('&kind=agenda_item&' + rest), page.url().slice(-60));
      else assert.equal(new URL(page.url()).searchParams.get('kind'), null);
    }
    await page.goto(address);
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    assert.match((await taken).suggestedFilename(), /\.csv$/);
  }));
