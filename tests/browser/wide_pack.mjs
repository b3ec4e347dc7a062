// Writes a pack whose tables, titles and references are wider than a phone: node wide_pack.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const months = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'];
const row = (name, from) => [name, ...months.map((_, i) => `${from + i * 13} of ${from + 400}`)].join('\t');
const title = 'Consolidated quarterly performance, workforce, estates and finance report, with the integrated improvement plan for the ' +
  'emergency department, the elective recovery programme, community rehabilitation and the discharge lounge (appendices wideappendix1 to 9)';
writeFileSync(join(folder, 'widepack.txt'), `Seaholme Community Trust
Meeting of the Board held in public on 11 July 2024

AGENDA
SB/24/1\t${title}\tTo note\tThe Chair\t3
SB/24/2\tDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft\tTo approve\tThe Chair\t9
SB/24/3\tQuestions from the public\tTo note\tThe Chair\t12
SB/24/4\tAny other business\tTo note\tThe Chair\t12
Date of the next meeting: 12 September 2024

Seaholme Community Trust
Minutes of the meeting of the Board held on 9 May 2024 in the Town Hall

Present:
A Lee\tChair
B Marsh\tChief Executive
Apologies: C Hill

SB/24/20 Welcome
The Chair welcomed all to the meeting.

SB/24/21 Widetable waiting times
The Board looked at the widetable of waiting times by specialty:
${['Specialty', ...months].join('\t')}
${row('Orthopaedics', 120)}
${row('Ophthalmology', 95)}
${row('Gastroenterology', 61)}
It was RESOLVED to: NOTE the widetable figures.
ACTION: Publish the widetable at https://www.example.org/performance/2024/${'waiting-times-by-specialty-'.repeat(5)}final.pdf. Owner: A Lee. Due: 1 August 2024.
`);
