// A browser on the server under test. Every page that it opens is watched: a dialog, a script error or a broken policy
// fails the test that opened it.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

export const site = process.env.QUORATE_URL;
if (!site) throw new Error('QUORATE_URL: the address of the server under test');

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
let running;

export async function start() {
  running ??= await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: flags });
  return running;
}

export async function stop() {
  await running?.close();
  running = undefined;
}

export const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 320, height: 640 } };

// A page of its own browser context. `faults()` is what went wrong on it so far.
export async function open({ width = 'wide', scheme = 'light', script = true, bypassCSP = false } = {}) {
  const context = await (await start()).newContext({ viewport: widths[width], colorScheme: scheme,
    javaScriptEnabled: script, bypassCSP, baseURL: site, acceptDownloads: true });
  const page = await context.newPage();
  const faults = [];
  page.on('dialog', (dialog) => { faults.push('a dialog: ' + dialog.message()); dialog.dismiss(); });
  page.on('pageerror', (error) => faults.push('a script error: ' + error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) faults.push('the policy: ' + message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) faults.push('a request to ' + request.url());
  });
  return { page, faults: () => faults, close: () => context.close() };
}

export async function scrolls_sideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

// Runs `work` on a page and fails on any fault of it.
export async function on_page(options, work) {
  const tab = await open(options);
  try {
    await work(tab.page);
    assert.deepEqual(tab.faults(), []);
  } finally {
    await tab.close();
  }
}
