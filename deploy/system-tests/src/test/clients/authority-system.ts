/*
 * The system of an authority, written against the client that openapi-generator makes of docs/api/census.yaml and nothing
 * else: it takes its commissioning team's return through a whole cycle in the sandbox and prints a line for each step.
 *
 * Arguments: address of the service, token endpoint, client id, client secret, token of the signatory.
 */
import {
  type Collection,
  CollectionsApi,
  Configuration,
  DeclarationVersionEnum,
  PracticeApi,
  type Problem,
  ProblemFromJSON,
  ResponseError,
  type Return,
  type ReturnBody,
  ReturnKind,
  ReturnState,
  type ReturnStatus,
  ReturnsApi,
  Severity,
} from './client/index.js';

/** Node's own; its types are no part of the client. */
declare const process: { readonly argv: string[] };

const SANDBOX = 'SANDBOX';

async function main(service: string, endpoint: string, clientId: string, secret: string, signatoryToken: string) {
  const own = configuration(service, await token(endpoint, clientId, secret));
  say('token', 'received');
  const returns = new ReturnsApi(own);
  const signatory = new ReturnsApi(configuration(service, signatoryToken));

  const plan = await new CollectionsApi(own).readCollection({ collectionId: SANDBOX });
  say('plan', `${plan.specVersion} on ${plan.referenceDate.toISOString().slice(0, 10)}`);
  const practice = new PracticeApi(own);
  await practice.resetPractice({ collectionId: SANDBOX });
  const page = await returns.listReturns({ collectionId: SANDBOX, pageSize: 200, state: ReturnState.NotStarted });
  const mine = page.items.find((status) => status.kind === ReturnKind.Commissioner);
  if (mine === undefined) {
    throw new Error('No unit is asked');
  }
  const at = { collectionId: SANDBOX, unitId: mine.unitId };

  const save = async (returnBody: ReturnBody): Promise<Return> => {
    const present = await returns.readReturnRaw(at);
    const ifMatch = present.raw.headers.get('ETag') ?? '';
    return returns.saveReturn({ ...at, returnBody, ifMatch });
  };

  say('findings', rules(await save(body(plan, mine, 1.2, 4.8, 3.6))));
  const corrected = body(plan, mine, 1.2, 2.6, 3.6);
  const outcome = await returns.validateReturn({
    validationRequest: { collectionId: SANDBOX, _return: { ...corrected, header: { ...corrected.header, reportingUnitId: mine.unitId } } },
  });
  say('validation', `${outcome.status}, nothing stored: ${outcome.dryRun}`);
  await save(corrected);

  const unexplained = await refused(returns.submitReturn({ ...at, submission: { explanations: [] } }));
  say('to explain', `${unexplained.status} ${(unexplained.findings ?? []).map((finding) => finding.ruleId).join(' ')}`);
  const submitted = await returns.submitReturn({
    ...at,
    submission: { explanations: [{ ruleId: 'C204', code: 'CONFIRMED_CORRECT', text: 'Overtime.' }] },
  });
  say('submission', `${submitted.state}, version ${submitted.versionNo}`);

  await returns.recallReturn({ ...at, recall: { reason: 'Overtime is no WTE.' } });
  await save(body(plan, mine, 1, 2.6, 3.4));
  const resubmitted = await returns.submitReturn({ ...at, submission: { explanations: [] } });
  say('resubmission', `${resubmitted.state}, version ${resubmitted.versionNo}, ${resubmitted.difference?.count} values changed`);

  const signOffStatement = {
    name: 'Sam Example',
    role: 'Director of public health',
    declaration: { version: DeclarationVersionEnum._1, agreesToAreaFigures: true },
  };
  const machine = await refused(returns.signOffReturn({ ...at, signOffStatement }));
  say('machine', `${machine.status} ${machine.code}`);
  await signatory.signOffReturn({ ...at, signOffStatement });
  const signed = await returns.readReturn(at);
  say('sign-off', `${signed.state} by ${signed.signature?.name}`);

  const reset = await practice.resetPractice({ collectionId: SANDBOX });
  say('reset', reset.reset.includes(mine.unitId) ? 'done' : 'missing');
  say('afterwards', (await returns.readReturn(at)).state);
}

/** A team of five people, one of them with more than one WTE. */
function body(plan: Collection, unit: ReturnStatus, lead: number, officers: number, grant: number): ReturnBody {
  const basis = 'PERMANENT';
  return {
    header: {
      specVersion: plan.specVersion,
      returnType: 'COMMISSIONER',
      sector: 'LA',
      laCodes: [unit.laCode],
      changeSinceLast: ['NONE'],
      standardWeeklyHours: 37,
      contactName: 'A. Example',
      contactEmail: 'returns@council.example',
    },
    staffInPost: [
      { role: 'COM01', basis, headcount: 1, wte: lead },
      { role: 'COM02', basis, headcount: 3, wte: officers },
      { role: 'MGA06', basis, headcount: 1, wte: 0.8 },
    ],
    vacancies: [{ role: 'COM02', vacantWte: 1, vacantPosts: 1 }],
    flows: [{ role: 'COM02', headcountAtStart: 3, joiners: 1, leavers: 1 }],
    pattern: [
      { basis, pattern: 'FULL_TIME', headcount: 3 },
      { basis, pattern: 'PART_TIME', headcount: 2 },
    ],
    demographics: {
      ageBand: [{ code: '30_39', paid: 2 }, { code: '40_49', paid: 3 }],
      gender: [{ code: '2', paid: 3 }, { code: '1', paid: 2 }],
      ethnicCategory: [{ code: 'A', paid: 4 }, { code: 'H', paid: 1 }],
    },
    timeInPost: [{ band: 'LT1', headcount: 1 }, { band: '2_LT5', headcount: 4 }],
    funding: [{ source: 'PHG', wte: grant }, { source: 'SSMTR', wte: 1 }],
    coverage: [{ providerName: 'Example Recovery Service', serviceType: 'COMMUNITY', returnExpected: true }],
  };
}

/** The rules that block a submission or have to be explained; notes are left out. */
function rules(draft: Return): string {
  const ids = (draft.findings ?? []).filter((finding) => finding.severity !== Severity.Information).map((finding) => finding.ruleId);
  return [...new Set(ids)].sort().join(' ');
}

/** The problem details of a call that must not succeed. */
async function refused(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (refusal) {
    if (refusal instanceof ResponseError) {
      return ProblemFromJSON(await refusal.response.json());
    }
    throw refusal;
  }
  throw new Error('The call should have been refused');
}

function configuration(basePath: string, accessToken: string): Configuration {
  return new Configuration({ basePath, accessToken });
}

async function token(endpoint: string, clientId: string, secret: string): Promise<string> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

function say(step: string, outcome: string) {
  console.log(`${step}: ${outcome}`);
}

const [service, endpoint, clientId, secret, signatoryToken] = process.argv.slice(2);
await main(service ?? '', endpoint ?? '', clientId ?? '', secret ?? '', signatoryToken ?? '');
