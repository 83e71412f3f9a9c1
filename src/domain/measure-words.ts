/** The word lists by which a number in prose is judged; the rules are in measure.ts. */

/** A number in words, as the source of a pattern without a group of its own. */
export const NUMBER_WORD =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|' +
  'seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|' +
  'dozen|hundred|thousand|million|billion)';

/** The number belongs to the word before it: PR 77, phase 2, Python 3. */
export const LABELS = new Set(
  (
    'pr prs mr issue ticket bug case rfc adr cve version release build chapter section phase sprint iteration week ' +
    'day month year room level tier type step port error http status code page figure table appendix part line row ' +
    'item option plan stage wave milestone level grade class gate floor building cohort episode lab exercise ' +
    'no number nr id request rev revision commit sev severity priority season round track'
  ).split(' '),
);
export const PRODUCTS = new Set(
  (
    'node nodejs python java jdk php ruby rails go golang rust postgres postgresql mysql mariadb sqlite react angular ' +
    'vue svelte django spring boot kubernetes ubuntu debian fedora windows ios ipados macos android typescript ' +
    'ecmascript elasticsearch opensearch kafka redis mongodb gradle maven junit swift scala kotlin webpack vite ' +
    'terraform tls ssl oauth css html chrome firefox safari vitest jest npm gcc clang llvm cuda dotnet net core ' +
    'openssl airflow spark hadoop flink ansible jenkins nginx log4j gpt llama claude gemini office sap'
  ).split(' '),
);

/** Between a number and what it counts: none of these. */
export const NOT_BETWEEN = new Set(
  (
    'a an the of in on at by to from for with and or but nor as is are was were be been has have had do does did its ' +
    'it this that these those which who whom whose when where while than then so if we i you he she they me us them ' +
    'my our your his her their into onto over under after before during until since per via about not no also still'
  ).split(' '),
);
/** Plurals that count nothing anyone delivered. */
export const VAGUE = new Set(
  (
    'things ways reasons sides options ideas kinds sorts types versions approaches aspects parts phases steps factors ' +
    'choices thoughts topics always perhaps besides afterwards towards across works does goes ones others factors'
  ).split(' '),
);
export const PEOPLE = new Set('people women men children staff headcount feet'.split(' '));
