// An address of each type of page, found by walking the site as a person would.
import { site } from './browser.mjs';

const json = async (path) => (await fetch(site + path)).json();

export async function addresses() {
  const held = (await json('/api/v1/search?q=board&per_page=1&facets=organisation'));
  const decision = await json('/api/v1/search?kind=decision&per_page=1');
  const record = (decision.results[0] ?? held.results[0]).id;
  const paper = (await json('/api/v1/search?kind=document&type=minutes&per_page=1')).results[0] ??
    (await json('/api/v1/search?kind=document&per_page=1')).results[0];
  const wide = (await json('/api/v1/search?q=widetable&kind=minute_item&per_page=1')).results[0];
  const titled = (await json('/api/v1/search?q=wideappendix1&per_page=1')).results[0];
  const [pack, part] = paper.id.split('/');
  const organisation = held.facets.organisation[0].value;
  return {
    'front page': '/',
    'results': '/search?q=health+board',
    'results with filters': `/search?q=board&organisation=${encodeURIComponent(organisation)}&kind=passage&from=2000&to=2030`,
    'everything held': '/search',
    'nothing found': '/search?q=xyzzyplugh&type=letter',
    'a bad value': '/search?q=board&from=tomorrow',
    'a record': `/r/${record}?q=board`,
    'a paper': `/r/${paper.id}`,
    'a pack': `/packs/${pack}`,
    'the reader': `/packs/${pack}?part=${encodeURIComponent(part)}&q=board`,
    'a record with a wide table': `/r/${wide.id}?q=ophthalmology`,
    'the reader at a wide table': `/packs/${wide.id.split('/')[0]}?part=${encodeURIComponent(wide.id.split('/')[1])}`,
    'a record with a long title': `/r/${titled.id}`,
    'a list of long titles': '/search?q=widetable+OR+wideappendix1+OR+donaudampfschifffahrts*&group=pack',
    'a pasted paragraph': '/search?kind=agenda_item&q=' + encodeURIComponent('the board '.repeat(180)),
    'packs': '/packs',
    'an organisation': `/organisations/${encodeURIComponent(organisation)}`,
    'coverage': '/coverage',
    'decisions': '/decisions',
    'actions': '/actions?q=board',
    'help': '/help',
    'accessibility': '/accessibility',
    'not found': '/no/such/page',
  };
}
