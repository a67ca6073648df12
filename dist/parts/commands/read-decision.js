import { Inability, foreign, text } from "../start.js";

// src/generated/decision-validator.js
const validate = validate21;
const schema6 = {
	$schema: "http://json-schema.org/draft-07/schema#",
	type: "object",
	properties: {
		version: {
			type: "number",
			const: 1
		},
		verdict: {
			type: "string",
			enum: [
				"pass",
				"track",
				"block",
				"quarantine"
			]
		},
		exitCode: { anyOf: [
			{
				type: "number",
				const: 0
			},
			{
				type: "number",
				const: 2
			},
			{
				type: "number",
				const: 10
			},
			{
				type: "number",
				const: 20
			},
			{
				type: "number",
				const: 30
			}
		] },
		wouldExit: { anyOf: [
			{
				type: "number",
				const: 0
			},
			{
				type: "number",
				const: 2
			},
			{
				type: "number",
				const: 10
			},
			{
				type: "number",
				const: 20
			},
			{
				type: "number",
				const: 30
			}
		] },
		stage: {
			type: "string",
			enum: [
				"pr",
				"mainline",
				"predeploy",
				"deployed"
			]
		},
		mode: {
			type: "string",
			enum: ["enforce", "observe"]
		},
		view: {
			type: "string",
			enum: ["full", "public"]
		},
		decidedAt: { type: "string" },
		inputs: {
			type: "object",
			propertyNames: { type: "string" },
			additionalProperties: { anyOf: [{ type: "string" }, {
				type: "array",
				items: { type: "string" }
			}] }
		},
		subject: {
			type: "object",
			properties: {
				service: { type: "string" },
				repository: { type: ["string", "null"] },
				commit: { type: ["string", "null"] },
				environment: { type: ["string", "null"] },
				artifacts: {
					type: "array",
					items: { type: "string" }
				}
			},
			required: [
				"service",
				"repository",
				"commit",
				"environment",
				"artifacts"
			],
			additionalProperties: false
		},
		policy: {
			type: "object",
			properties: {
				name: { type: "string" },
				digest: { type: "string" },
				commit: { type: ["string", "null"] },
				differs: {
					type: "integer",
					minimum: 0,
					maximum: 9007199254740991
				}
			},
			required: [
				"name",
				"digest",
				"commit",
				"differs"
			],
			additionalProperties: false
		},
		signals: {
			type: "array",
			items: {
				type: "object",
				properties: {
					name: { type: "string" },
					state: { type: "string" },
					asOf: { type: ["string", "null"] },
					says: { type: "string" }
				},
				required: [
					"name",
					"state",
					"asOf",
					"says"
				],
				additionalProperties: false
			}
		},
		incomplete: {
			type: "array",
			items: {
				type: "object",
				properties: {
					code: { type: "string" },
					says: { type: "string" },
					remedy: { type: "string" },
					file: { type: "string" },
					line: { type: "number" },
					column: { type: "number" }
				},
				required: [
					"code",
					"says",
					"remedy"
				],
				additionalProperties: false
			}
		},
		notices: {
			type: "array",
			items: {
				type: "object",
				properties: {
					code: { type: "string" },
					says: { type: "string" },
					remedy: { type: "string" },
					file: { type: "string" },
					line: { type: "number" },
					column: { type: "number" }
				},
				required: [
					"code",
					"says",
					"remedy"
				],
				additionalProperties: false
			}
		},
		scans: {
			type: "array",
			items: {
				type: "object",
				properties: {
					file: { type: "string" },
					digest: { type: ["string", "null"] },
					tool: { type: ["string", "null"] },
					toolVersion: { type: ["string", "null"] },
					category: { type: ["string", "null"] },
					complete: { type: "boolean" },
					problems: {
						type: "array",
						items: {
							type: "object",
							properties: {
								code: { type: "string" },
								says: { type: "string" },
								remedy: { type: "string" },
								file: { type: "string" },
								line: { type: "number" },
								column: { type: "number" }
							},
							required: [
								"code",
								"says",
								"remedy"
							],
							additionalProperties: false
						}
					},
					notes: {
						type: "array",
						items: {
							type: "object",
							properties: {
								code: { type: "string" },
								says: { type: "string" },
								remedy: { type: "string" },
								file: { type: "string" },
								line: { type: "number" },
								column: { type: "number" }
							},
							required: [
								"code",
								"says",
								"remedy"
							],
							additionalProperties: false
						}
					},
					counts: {
						type: "object",
						properties: {
							results: {
								type: "integer",
								minimum: 0,
								maximum: 9007199254740991
							},
							findings: {
								type: "integer",
								minimum: 0,
								maximum: 9007199254740991
							},
							notFindings: {
								type: "integer",
								minimum: 0,
								maximum: 9007199254740991
							},
							elsewhere: {
								type: "integer",
								minimum: 0,
								maximum: 9007199254740991
							}
						},
						required: [
							"results",
							"findings",
							"notFindings",
							"elsewhere"
						],
						additionalProperties: false
					}
				},
				required: [
					"file",
					"digest",
					"tool",
					"toolVersion",
					"category",
					"complete",
					"problems",
					"notes",
					"counts"
				],
				additionalProperties: false
			}
		},
		findings: {
			type: "array",
			items: {
				type: "object",
				properties: {
					id: { type: "string" },
					identity: { type: "string" },
					class: {
						type: "string",
						enum: [
							"secret",
							"malware",
							"vuln",
							"code",
							"iac",
							"pipeline",
							"quality"
						]
					},
					tier: { anyOf: [{
						type: "string",
						enum: [
							"T0",
							"T1",
							"T2",
							"T3",
							"T4"
						]
					}, { type: "null" }] },
					verdict: {
						type: "string",
						enum: [
							"ignore",
							"track",
							"block",
							"quarantine"
						]
					},
					new: {
						type: "string",
						enum: [
							"new",
							"existing",
							"unknown"
						]
					},
					newSource: { type: "string" },
					firstSeen: { type: "string" },
					dueAt: { anyOf: [{ type: "string" }, { type: "null" }] },
					overdue: { type: "boolean" },
					suppressed: { type: "boolean" },
					waived: { anyOf: [{
						type: "object",
						properties: {
							id: { type: "string" },
							approver: { type: "string" },
							expires: { type: "string" },
							reason: { type: "string" }
						},
						required: [
							"id",
							"approver",
							"expires",
							"reason"
						],
						additionalProperties: false
					}, { type: "null" }] },
					incident: { type: ["string", "null"] },
					withheld: { type: "boolean" },
					scan: {
						type: "integer",
						minimum: 0,
						maximum: 9007199254740991
					},
					ruleId: { type: "string" },
					title: { type: "string" },
					tool: { type: "string" },
					classEvidence: { type: "string" },
					location: { anyOf: [{
						type: "object",
						properties: {
							path: { type: "string" },
							line: { type: ["number", "null"] }
						},
						required: ["path", "line"],
						additionalProperties: false
					}, { type: "null" }] },
					severity: {
						type: "object",
						properties: {
							score: { type: ["number", "null"] },
							level: { type: "string" },
							source: { type: "string" },
							assumed: { type: "boolean" }
						},
						required: [
							"score",
							"level",
							"source",
							"assumed"
						],
						additionalProperties: false
					},
					cves: {
						type: "array",
						items: { type: "string" }
					},
					cwe: {
						type: "array",
						items: { type: "string" }
					},
					package: { type: ["string", "null"] },
					installed: { type: ["string", "null"] },
					fixed: { type: ["string", "null"] },
					claims: {
						type: "object",
						properties: {
							suppressed: { type: ["string", "null"] },
							baselineState: { type: ["string", "null"] }
						},
						required: ["suppressed", "baselineState"],
						additionalProperties: false
					},
					why: {
						type: "array",
						items: { type: "string" }
					},
					facts: {
						type: "object",
						propertyNames: { type: "string" },
						additionalProperties: { type: [
							"string",
							"number",
							"boolean"
						] }
					},
					adopted: { type: "boolean" },
					renameKey: { type: "string" },
					aliases: {
						type: "array",
						items: { type: "string" }
					}
				},
				required: [
					"id",
					"identity",
					"class",
					"tier",
					"verdict",
					"new",
					"newSource",
					"firstSeen",
					"dueAt",
					"overdue",
					"suppressed",
					"waived",
					"incident",
					"withheld"
				],
				additionalProperties: false
			}
		},
		incidents: {
			type: "array",
			items: {
				type: "object",
				properties: {
					id: { type: "string" },
					kind: { type: "string" },
					title: { type: "string" },
					class: {
						type: "string",
						enum: [
							"secret",
							"malware",
							"vuln",
							"code",
							"iac",
							"pipeline",
							"quality"
						]
					},
					tier: {
						type: "string",
						enum: [
							"T0",
							"T1",
							"T2",
							"T3",
							"T4"
						]
					},
					severity: {
						type: "string",
						enum: [
							"SEV1",
							"SEV2",
							"SEV3",
							"SEV4",
							"SEV5"
						]
					},
					owner: {
						type: "object",
						properties: {
							team: { type: ["string", "null"] },
							person: { type: ["string", "null"] },
							evidence: {
								type: "array",
								items: {
									type: "object",
									properties: {
										source: { type: "string" },
										says: { type: "string" }
									},
									required: ["source", "says"],
									additionalProperties: false
								}
							},
							confidence: { type: "string" }
						},
						required: [
							"team",
							"person",
							"evidence",
							"confidence"
						],
						additionalProperties: false
					},
					contributors: {
						type: "array",
						items: { type: "string" }
					},
					findings: {
						type: "array",
						items: { type: "string" }
					},
					firstAid: {
						type: "array",
						items: {
							type: "object",
							properties: {
								state: { type: "string" },
								says: { type: "string" }
							},
							required: ["state", "says"],
							additionalProperties: false
						}
					},
					nextStep: { type: "string" },
					checklist: {
						type: "array",
						items: {
							type: "object",
							properties: {
								id: { type: "string" },
								phase: { type: "string" },
								says: { type: "string" },
								role: { type: "string" },
								dueAt: { anyOf: [{ type: "string" }, { type: "null" }] },
								after: { type: ["string", "null"] },
								blocks: { type: "string" }
							},
							required: [
								"id",
								"phase",
								"says",
								"role",
								"dueAt",
								"after",
								"blocks"
							],
							additionalProperties: false
						}
					},
					firstSeen: { type: "string" },
					takeUpBy: { type: "string" },
					dueAt: { anyOf: [{ type: "string" }, { type: "null" }] }
				},
				required: [
					"id",
					"kind",
					"title",
					"class",
					"tier",
					"severity",
					"owner",
					"contributors",
					"findings",
					"firstAid",
					"nextStep",
					"checklist",
					"firstSeen",
					"takeUpBy",
					"dueAt"
				],
				additionalProperties: false
			}
		},
		next: { type: "string" }
	},
	required: [
		"version",
		"verdict",
		"exitCode",
		"wouldExit",
		"stage",
		"mode",
		"view",
		"decidedAt",
		"inputs",
		"subject",
		"policy",
		"signals",
		"incomplete",
		"notices",
		"scans",
		"findings",
		"incidents",
		"next"
	],
	additionalProperties: false
};
const func2 = Object.prototype.hasOwnProperty;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.verdict === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "verdict" },
				message: "must have required property 'verdict'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.exitCode === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "exitCode" },
				message: "must have required property 'exitCode'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.wouldExit === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "wouldExit" },
				message: "must have required property 'wouldExit'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.stage === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stage" },
				message: "must have required property 'stage'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.mode === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "mode" },
				message: "must have required property 'mode'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.view === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "view" },
				message: "must have required property 'view'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.decidedAt === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "decidedAt" },
				message: "must have required property 'decidedAt'"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.inputs === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "inputs" },
				message: "must have required property 'inputs'"
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.subject === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "subject" },
				message: "must have required property 'subject'"
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.policy === void 0) {
			const err10 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "policy" },
				message: "must have required property 'policy'"
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		if (data.signals === void 0) {
			const err11 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "signals" },
				message: "must have required property 'signals'"
			};
			if (vErrors === null) vErrors = [err11];
			else vErrors.push(err11);
			errors++;
		}
		if (data.incomplete === void 0) {
			const err12 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "incomplete" },
				message: "must have required property 'incomplete'"
			};
			if (vErrors === null) vErrors = [err12];
			else vErrors.push(err12);
			errors++;
		}
		if (data.notices === void 0) {
			const err13 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "notices" },
				message: "must have required property 'notices'"
			};
			if (vErrors === null) vErrors = [err13];
			else vErrors.push(err13);
			errors++;
		}
		if (data.scans === void 0) {
			const err14 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "scans" },
				message: "must have required property 'scans'"
			};
			if (vErrors === null) vErrors = [err14];
			else vErrors.push(err14);
			errors++;
		}
		if (data.findings === void 0) {
			const err15 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "findings" },
				message: "must have required property 'findings'"
			};
			if (vErrors === null) vErrors = [err15];
			else vErrors.push(err15);
			errors++;
		}
		if (data.incidents === void 0) {
			const err16 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "incidents" },
				message: "must have required property 'incidents'"
			};
			if (vErrors === null) vErrors = [err16];
			else vErrors.push(err16);
			errors++;
		}
		if (data.next === void 0) {
			const err17 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "next" },
				message: "must have required property 'next'"
			};
			if (vErrors === null) vErrors = [err17];
			else vErrors.push(err17);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema6.properties, key0)) {
			const err18 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err18];
			else vErrors.push(err18);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err19 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
			if (1 !== data0) {
				const err20 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.verdict !== void 0) {
			let data1 = data.verdict;
			if (typeof data1 !== "string") {
				const err21 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
			if (!(data1 === "pass" || data1 === "track" || data1 === "block" || data1 === "quarantine")) {
				const err22 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.verdict.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.exitCode !== void 0) {
			let data2 = data.exitCode;
			const _errs7 = errors;
			let valid1 = false;
			const _errs8 = errors;
			if (!(typeof data2 == "number" && isFinite(data2))) {
				const err23 = {
					instancePath: instancePath + "/exitCode",
					schemaPath: "#/properties/exitCode/anyOf/0/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			if (0 !== data2) {
				const err24 = {
					instancePath: instancePath + "/exitCode",
					schemaPath: "#/properties/exitCode/anyOf/0/const",
					keyword: "const",
					params: { allowedValue: 0 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
			var _valid0 = _errs8 === errors;
			valid1 = valid1 || _valid0;
			if (!valid1) {
				const _errs10 = errors;
				if (!(typeof data2 == "number" && isFinite(data2))) {
					const err25 = {
						instancePath: instancePath + "/exitCode",
						schemaPath: "#/properties/exitCode/anyOf/1/type",
						keyword: "type",
						params: { type: "number" },
						message: "must be number"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (2 !== data2) {
					const err26 = {
						instancePath: instancePath + "/exitCode",
						schemaPath: "#/properties/exitCode/anyOf/1/const",
						keyword: "const",
						params: { allowedValue: 2 },
						message: "must be equal to constant"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				var _valid0 = _errs10 === errors;
				valid1 = valid1 || _valid0;
				if (!valid1) {
					const _errs12 = errors;
					if (!(typeof data2 == "number" && isFinite(data2))) {
						const err27 = {
							instancePath: instancePath + "/exitCode",
							schemaPath: "#/properties/exitCode/anyOf/2/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
					if (10 !== data2) {
						const err28 = {
							instancePath: instancePath + "/exitCode",
							schemaPath: "#/properties/exitCode/anyOf/2/const",
							keyword: "const",
							params: { allowedValue: 10 },
							message: "must be equal to constant"
						};
						if (vErrors === null) vErrors = [err28];
						else vErrors.push(err28);
						errors++;
					}
					var _valid0 = _errs12 === errors;
					valid1 = valid1 || _valid0;
					if (!valid1) {
						const _errs14 = errors;
						if (!(typeof data2 == "number" && isFinite(data2))) {
							const err29 = {
								instancePath: instancePath + "/exitCode",
								schemaPath: "#/properties/exitCode/anyOf/3/type",
								keyword: "type",
								params: { type: "number" },
								message: "must be number"
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
						if (20 !== data2) {
							const err30 = {
								instancePath: instancePath + "/exitCode",
								schemaPath: "#/properties/exitCode/anyOf/3/const",
								keyword: "const",
								params: { allowedValue: 20 },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						var _valid0 = _errs14 === errors;
						valid1 = valid1 || _valid0;
						if (!valid1) {
							const _errs16 = errors;
							if (!(typeof data2 == "number" && isFinite(data2))) {
								const err31 = {
									instancePath: instancePath + "/exitCode",
									schemaPath: "#/properties/exitCode/anyOf/4/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
							if (30 !== data2) {
								const err32 = {
									instancePath: instancePath + "/exitCode",
									schemaPath: "#/properties/exitCode/anyOf/4/const",
									keyword: "const",
									params: { allowedValue: 30 },
									message: "must be equal to constant"
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							var _valid0 = _errs16 === errors;
							valid1 = valid1 || _valid0;
						}
					}
				}
			}
			if (!valid1) {
				const err33 = {
					instancePath: instancePath + "/exitCode",
					schemaPath: "#/properties/exitCode/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			} else {
				errors = _errs7;
				if (vErrors !== null) {
					if (_errs7) vErrors.length = _errs7;
					else vErrors = null;
				}
			}
		}
		if (data.wouldExit !== void 0) {
			let data3 = data.wouldExit;
			const _errs19 = errors;
			let valid2 = false;
			const _errs20 = errors;
			if (!(typeof data3 == "number" && isFinite(data3))) {
				const err34 = {
					instancePath: instancePath + "/wouldExit",
					schemaPath: "#/properties/wouldExit/anyOf/0/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err34];
				else vErrors.push(err34);
				errors++;
			}
			if (0 !== data3) {
				const err35 = {
					instancePath: instancePath + "/wouldExit",
					schemaPath: "#/properties/wouldExit/anyOf/0/const",
					keyword: "const",
					params: { allowedValue: 0 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err35];
				else vErrors.push(err35);
				errors++;
			}
			var _valid1 = _errs20 === errors;
			valid2 = valid2 || _valid1;
			if (!valid2) {
				const _errs22 = errors;
				if (!(typeof data3 == "number" && isFinite(data3))) {
					const err36 = {
						instancePath: instancePath + "/wouldExit",
						schemaPath: "#/properties/wouldExit/anyOf/1/type",
						keyword: "type",
						params: { type: "number" },
						message: "must be number"
					};
					if (vErrors === null) vErrors = [err36];
					else vErrors.push(err36);
					errors++;
				}
				if (2 !== data3) {
					const err37 = {
						instancePath: instancePath + "/wouldExit",
						schemaPath: "#/properties/wouldExit/anyOf/1/const",
						keyword: "const",
						params: { allowedValue: 2 },
						message: "must be equal to constant"
					};
					if (vErrors === null) vErrors = [err37];
					else vErrors.push(err37);
					errors++;
				}
				var _valid1 = _errs22 === errors;
				valid2 = valid2 || _valid1;
				if (!valid2) {
					const _errs24 = errors;
					if (!(typeof data3 == "number" && isFinite(data3))) {
						const err38 = {
							instancePath: instancePath + "/wouldExit",
							schemaPath: "#/properties/wouldExit/anyOf/2/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
					if (10 !== data3) {
						const err39 = {
							instancePath: instancePath + "/wouldExit",
							schemaPath: "#/properties/wouldExit/anyOf/2/const",
							keyword: "const",
							params: { allowedValue: 10 },
							message: "must be equal to constant"
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
					var _valid1 = _errs24 === errors;
					valid2 = valid2 || _valid1;
					if (!valid2) {
						const _errs26 = errors;
						if (!(typeof data3 == "number" && isFinite(data3))) {
							const err40 = {
								instancePath: instancePath + "/wouldExit",
								schemaPath: "#/properties/wouldExit/anyOf/3/type",
								keyword: "type",
								params: { type: "number" },
								message: "must be number"
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (20 !== data3) {
							const err41 = {
								instancePath: instancePath + "/wouldExit",
								schemaPath: "#/properties/wouldExit/anyOf/3/const",
								keyword: "const",
								params: { allowedValue: 20 },
								message: "must be equal to constant"
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						var _valid1 = _errs26 === errors;
						valid2 = valid2 || _valid1;
						if (!valid2) {
							const _errs28 = errors;
							if (!(typeof data3 == "number" && isFinite(data3))) {
								const err42 = {
									instancePath: instancePath + "/wouldExit",
									schemaPath: "#/properties/wouldExit/anyOf/4/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
							if (30 !== data3) {
								const err43 = {
									instancePath: instancePath + "/wouldExit",
									schemaPath: "#/properties/wouldExit/anyOf/4/const",
									keyword: "const",
									params: { allowedValue: 30 },
									message: "must be equal to constant"
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
							var _valid1 = _errs28 === errors;
							valid2 = valid2 || _valid1;
						}
					}
				}
			}
			if (!valid2) {
				const err44 = {
					instancePath: instancePath + "/wouldExit",
					schemaPath: "#/properties/wouldExit/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				if (vErrors === null) vErrors = [err44];
				else vErrors.push(err44);
				errors++;
			} else {
				errors = _errs19;
				if (vErrors !== null) {
					if (_errs19) vErrors.length = _errs19;
					else vErrors = null;
				}
			}
		}
		if (data.stage !== void 0) {
			let data4 = data.stage;
			if (typeof data4 !== "string") {
				const err45 = {
					instancePath: instancePath + "/stage",
					schemaPath: "#/properties/stage/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err45];
				else vErrors.push(err45);
				errors++;
			}
			if (!(data4 === "pr" || data4 === "mainline" || data4 === "predeploy" || data4 === "deployed")) {
				const err46 = {
					instancePath: instancePath + "/stage",
					schemaPath: "#/properties/stage/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.stage.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err46];
				else vErrors.push(err46);
				errors++;
			}
		}
		if (data.mode !== void 0) {
			let data5 = data.mode;
			if (typeof data5 !== "string") {
				const err47 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
			if (!(data5 === "enforce" || data5 === "observe")) {
				const err48 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.mode.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err48];
				else vErrors.push(err48);
				errors++;
			}
		}
		if (data.view !== void 0) {
			let data6 = data.view;
			if (typeof data6 !== "string") {
				const err49 = {
					instancePath: instancePath + "/view",
					schemaPath: "#/properties/view/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err49];
				else vErrors.push(err49);
				errors++;
			}
			if (!(data6 === "full" || data6 === "public")) {
				const err50 = {
					instancePath: instancePath + "/view",
					schemaPath: "#/properties/view/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.view.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err50];
				else vErrors.push(err50);
				errors++;
			}
		}
		if (data.decidedAt !== void 0) {
			if (typeof data.decidedAt !== "string") {
				const err51 = {
					instancePath: instancePath + "/decidedAt",
					schemaPath: "#/properties/decidedAt/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err51];
				else vErrors.push(err51);
				errors++;
			}
		}
		if (data.inputs !== void 0) {
			let data8 = data.inputs;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				for (const key1 in data8) {
					const _errs40 = errors;
					if (typeof key1 !== "string") {
						const err52 = {
							instancePath: instancePath + "/inputs",
							schemaPath: "#/properties/inputs/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
					if (!(_errs40 === errors)) {
						const err53 = {
							instancePath: instancePath + "/inputs",
							schemaPath: "#/properties/inputs/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err53];
						else vErrors.push(err53);
						errors++;
					}
				}
				for (const key2 in data8) {
					let data9 = data8[key2];
					const _errs44 = errors;
					let valid5 = false;
					const _errs45 = errors;
					if (typeof data9 !== "string") {
						const err54 = {
							instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/inputs/additionalProperties/anyOf/0/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
					var _valid2 = _errs45 === errors;
					valid5 = valid5 || _valid2;
					if (!valid5) {
						const _errs47 = errors;
						if (Array.isArray(data9)) {
							const len0 = data9.length;
							for (let i0 = 0; i0 < len0; i0++) if (typeof data9[i0] !== "string") {
								const err55 = {
									instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0,
									schemaPath: "#/properties/inputs/additionalProperties/anyOf/1/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
						} else {
							const err56 = {
								instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/inputs/additionalProperties/anyOf/1/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array"
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
						var _valid2 = _errs47 === errors;
						valid5 = valid5 || _valid2;
					}
					if (!valid5) {
						const err57 = {
							instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/inputs/additionalProperties/anyOf",
							keyword: "anyOf",
							params: {},
							message: "must match a schema in anyOf"
						};
						if (vErrors === null) vErrors = [err57];
						else vErrors.push(err57);
						errors++;
					} else {
						errors = _errs44;
						if (vErrors !== null) {
							if (_errs44) vErrors.length = _errs44;
							else vErrors = null;
						}
					}
				}
			} else {
				const err58 = {
					instancePath: instancePath + "/inputs",
					schemaPath: "#/properties/inputs/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err58];
				else vErrors.push(err58);
				errors++;
			}
		}
		if (data.subject !== void 0) {
			let data11 = data.subject;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				if (data11.service === void 0) {
					const err59 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "service" },
						message: "must have required property 'service'"
					};
					if (vErrors === null) vErrors = [err59];
					else vErrors.push(err59);
					errors++;
				}
				if (data11.repository === void 0) {
					const err60 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "repository" },
						message: "must have required property 'repository'"
					};
					if (vErrors === null) vErrors = [err60];
					else vErrors.push(err60);
					errors++;
				}
				if (data11.commit === void 0) {
					const err61 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "commit" },
						message: "must have required property 'commit'"
					};
					if (vErrors === null) vErrors = [err61];
					else vErrors.push(err61);
					errors++;
				}
				if (data11.environment === void 0) {
					const err62 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "environment" },
						message: "must have required property 'environment'"
					};
					if (vErrors === null) vErrors = [err62];
					else vErrors.push(err62);
					errors++;
				}
				if (data11.artifacts === void 0) {
					const err63 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/required",
						keyword: "required",
						params: { missingProperty: "artifacts" },
						message: "must have required property 'artifacts'"
					};
					if (vErrors === null) vErrors = [err63];
					else vErrors.push(err63);
					errors++;
				}
				for (const key3 in data11) if (!(key3 === "service" || key3 === "repository" || key3 === "commit" || key3 === "environment" || key3 === "artifacts")) {
					const err64 = {
						instancePath: instancePath + "/subject",
						schemaPath: "#/properties/subject/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err64];
					else vErrors.push(err64);
					errors++;
				}
				if (data11.service !== void 0) {
					if (typeof data11.service !== "string") {
						const err65 = {
							instancePath: instancePath + "/subject/service",
							schemaPath: "#/properties/subject/properties/service/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err65];
						else vErrors.push(err65);
						errors++;
					}
				}
				if (data11.repository !== void 0) {
					let data13 = data11.repository;
					if (typeof data13 !== "string" && data13 !== null) {
						const err66 = {
							instancePath: instancePath + "/subject/repository",
							schemaPath: "#/properties/subject/properties/repository/type",
							keyword: "type",
							params: { type: schema6.properties.subject.properties.repository.type },
							message: "must be string,null"
						};
						if (vErrors === null) vErrors = [err66];
						else vErrors.push(err66);
						errors++;
					}
				}
				if (data11.commit !== void 0) {
					let data14 = data11.commit;
					if (typeof data14 !== "string" && data14 !== null) {
						const err67 = {
							instancePath: instancePath + "/subject/commit",
							schemaPath: "#/properties/subject/properties/commit/type",
							keyword: "type",
							params: { type: schema6.properties.subject.properties.commit.type },
							message: "must be string,null"
						};
						if (vErrors === null) vErrors = [err67];
						else vErrors.push(err67);
						errors++;
					}
				}
				if (data11.environment !== void 0) {
					let data15 = data11.environment;
					if (typeof data15 !== "string" && data15 !== null) {
						const err68 = {
							instancePath: instancePath + "/subject/environment",
							schemaPath: "#/properties/subject/properties/environment/type",
							keyword: "type",
							params: { type: schema6.properties.subject.properties.environment.type },
							message: "must be string,null"
						};
						if (vErrors === null) vErrors = [err68];
						else vErrors.push(err68);
						errors++;
					}
				}
				if (data11.artifacts !== void 0) {
					let data16 = data11.artifacts;
					if (Array.isArray(data16)) {
						const len1 = data16.length;
						for (let i1 = 0; i1 < len1; i1++) if (typeof data16[i1] !== "string") {
							const err69 = {
								instancePath: instancePath + "/subject/artifacts/" + i1,
								schemaPath: "#/properties/subject/properties/artifacts/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err69];
							else vErrors.push(err69);
							errors++;
						}
					} else {
						const err70 = {
							instancePath: instancePath + "/subject/artifacts",
							schemaPath: "#/properties/subject/properties/artifacts/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err70];
						else vErrors.push(err70);
						errors++;
					}
				}
			} else {
				const err71 = {
					instancePath: instancePath + "/subject",
					schemaPath: "#/properties/subject/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err71];
				else vErrors.push(err71);
				errors++;
			}
		}
		if (data.policy !== void 0) {
			let data18 = data.policy;
			if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
				if (data18.name === void 0) {
					const err72 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'"
					};
					if (vErrors === null) vErrors = [err72];
					else vErrors.push(err72);
					errors++;
				}
				if (data18.digest === void 0) {
					const err73 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/required",
						keyword: "required",
						params: { missingProperty: "digest" },
						message: "must have required property 'digest'"
					};
					if (vErrors === null) vErrors = [err73];
					else vErrors.push(err73);
					errors++;
				}
				if (data18.commit === void 0) {
					const err74 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/required",
						keyword: "required",
						params: { missingProperty: "commit" },
						message: "must have required property 'commit'"
					};
					if (vErrors === null) vErrors = [err74];
					else vErrors.push(err74);
					errors++;
				}
				if (data18.differs === void 0) {
					const err75 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/required",
						keyword: "required",
						params: { missingProperty: "differs" },
						message: "must have required property 'differs'"
					};
					if (vErrors === null) vErrors = [err75];
					else vErrors.push(err75);
					errors++;
				}
				for (const key4 in data18) if (!(key4 === "name" || key4 === "digest" || key4 === "commit" || key4 === "differs")) {
					const err76 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err76];
					else vErrors.push(err76);
					errors++;
				}
				if (data18.name !== void 0) {
					if (typeof data18.name !== "string") {
						const err77 = {
							instancePath: instancePath + "/policy/name",
							schemaPath: "#/properties/policy/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err77];
						else vErrors.push(err77);
						errors++;
					}
				}
				if (data18.digest !== void 0) {
					if (typeof data18.digest !== "string") {
						const err78 = {
							instancePath: instancePath + "/policy/digest",
							schemaPath: "#/properties/policy/properties/digest/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err78];
						else vErrors.push(err78);
						errors++;
					}
				}
				if (data18.commit !== void 0) {
					let data21 = data18.commit;
					if (typeof data21 !== "string" && data21 !== null) {
						const err79 = {
							instancePath: instancePath + "/policy/commit",
							schemaPath: "#/properties/policy/properties/commit/type",
							keyword: "type",
							params: { type: schema6.properties.policy.properties.commit.type },
							message: "must be string,null"
						};
						if (vErrors === null) vErrors = [err79];
						else vErrors.push(err79);
						errors++;
					}
				}
				if (data18.differs !== void 0) {
					let data22 = data18.differs;
					if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
						const err80 = {
							instancePath: instancePath + "/policy/differs",
							schemaPath: "#/properties/policy/properties/differs/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err80];
						else vErrors.push(err80);
						errors++;
					}
					if (typeof data22 == "number" && isFinite(data22)) {
						if (data22 > 9007199254740991 || isNaN(data22)) {
							const err81 = {
								instancePath: instancePath + "/policy/differs",
								schemaPath: "#/properties/policy/properties/differs/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 9007199254740991
								},
								message: "must be <= 9007199254740991"
							};
							if (vErrors === null) vErrors = [err81];
							else vErrors.push(err81);
							errors++;
						}
						if (data22 < 0 || isNaN(data22)) {
							const err82 = {
								instancePath: instancePath + "/policy/differs",
								schemaPath: "#/properties/policy/properties/differs/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
					}
				}
			} else {
				const err83 = {
					instancePath: instancePath + "/policy",
					schemaPath: "#/properties/policy/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err83];
				else vErrors.push(err83);
				errors++;
			}
		}
		if (data.signals !== void 0) {
			let data23 = data.signals;
			if (Array.isArray(data23)) {
				const len2 = data23.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data24 = data23[i2];
					if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
						if (data24.name === void 0) {
							const err84 = {
								instancePath: instancePath + "/signals/" + i2,
								schemaPath: "#/properties/signals/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err84];
							else vErrors.push(err84);
							errors++;
						}
						if (data24.state === void 0) {
							const err85 = {
								instancePath: instancePath + "/signals/" + i2,
								schemaPath: "#/properties/signals/items/required",
								keyword: "required",
								params: { missingProperty: "state" },
								message: "must have required property 'state'"
							};
							if (vErrors === null) vErrors = [err85];
							else vErrors.push(err85);
							errors++;
						}
						if (data24.asOf === void 0) {
							const err86 = {
								instancePath: instancePath + "/signals/" + i2,
								schemaPath: "#/properties/signals/items/required",
								keyword: "required",
								params: { missingProperty: "asOf" },
								message: "must have required property 'asOf'"
							};
							if (vErrors === null) vErrors = [err86];
							else vErrors.push(err86);
							errors++;
						}
						if (data24.says === void 0) {
							const err87 = {
								instancePath: instancePath + "/signals/" + i2,
								schemaPath: "#/properties/signals/items/required",
								keyword: "required",
								params: { missingProperty: "says" },
								message: "must have required property 'says'"
							};
							if (vErrors === null) vErrors = [err87];
							else vErrors.push(err87);
							errors++;
						}
						for (const key5 in data24) if (!(key5 === "name" || key5 === "state" || key5 === "asOf" || key5 === "says")) {
							const err88 = {
								instancePath: instancePath + "/signals/" + i2,
								schemaPath: "#/properties/signals/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
						if (data24.name !== void 0) {
							if (typeof data24.name !== "string") {
								const err89 = {
									instancePath: instancePath + "/signals/" + i2 + "/name",
									schemaPath: "#/properties/signals/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err89];
								else vErrors.push(err89);
								errors++;
							}
						}
						if (data24.state !== void 0) {
							if (typeof data24.state !== "string") {
								const err90 = {
									instancePath: instancePath + "/signals/" + i2 + "/state",
									schemaPath: "#/properties/signals/items/properties/state/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err90];
								else vErrors.push(err90);
								errors++;
							}
						}
						if (data24.asOf !== void 0) {
							let data27 = data24.asOf;
							if (typeof data27 !== "string" && data27 !== null) {
								const err91 = {
									instancePath: instancePath + "/signals/" + i2 + "/asOf",
									schemaPath: "#/properties/signals/items/properties/asOf/type",
									keyword: "type",
									params: { type: schema6.properties.signals.items.properties.asOf.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err91];
								else vErrors.push(err91);
								errors++;
							}
						}
						if (data24.says !== void 0) {
							if (typeof data24.says !== "string") {
								const err92 = {
									instancePath: instancePath + "/signals/" + i2 + "/says",
									schemaPath: "#/properties/signals/items/properties/says/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err92];
								else vErrors.push(err92);
								errors++;
							}
						}
					} else {
						const err93 = {
							instancePath: instancePath + "/signals/" + i2,
							schemaPath: "#/properties/signals/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err93];
						else vErrors.push(err93);
						errors++;
					}
				}
			} else {
				const err94 = {
					instancePath: instancePath + "/signals",
					schemaPath: "#/properties/signals/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err94];
				else vErrors.push(err94);
				errors++;
			}
		}
		if (data.incomplete !== void 0) {
			let data29 = data.incomplete;
			if (Array.isArray(data29)) {
				const len3 = data29.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data30 = data29[i3];
					if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
						if (data30.code === void 0) {
							const err95 = {
								instancePath: instancePath + "/incomplete/" + i3,
								schemaPath: "#/properties/incomplete/items/required",
								keyword: "required",
								params: { missingProperty: "code" },
								message: "must have required property 'code'"
							};
							if (vErrors === null) vErrors = [err95];
							else vErrors.push(err95);
							errors++;
						}
						if (data30.says === void 0) {
							const err96 = {
								instancePath: instancePath + "/incomplete/" + i3,
								schemaPath: "#/properties/incomplete/items/required",
								keyword: "required",
								params: { missingProperty: "says" },
								message: "must have required property 'says'"
							};
							if (vErrors === null) vErrors = [err96];
							else vErrors.push(err96);
							errors++;
						}
						if (data30.remedy === void 0) {
							const err97 = {
								instancePath: instancePath + "/incomplete/" + i3,
								schemaPath: "#/properties/incomplete/items/required",
								keyword: "required",
								params: { missingProperty: "remedy" },
								message: "must have required property 'remedy'"
							};
							if (vErrors === null) vErrors = [err97];
							else vErrors.push(err97);
							errors++;
						}
						for (const key6 in data30) if (!(key6 === "code" || key6 === "says" || key6 === "remedy" || key6 === "file" || key6 === "line" || key6 === "column")) {
							const err98 = {
								instancePath: instancePath + "/incomplete/" + i3,
								schemaPath: "#/properties/incomplete/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key6 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err98];
							else vErrors.push(err98);
							errors++;
						}
						if (data30.code !== void 0) {
							if (typeof data30.code !== "string") {
								const err99 = {
									instancePath: instancePath + "/incomplete/" + i3 + "/code",
									schemaPath: "#/properties/incomplete/items/properties/code/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err99];
								else vErrors.push(err99);
								errors++;
							}
						}
						if (data30.says !== void 0) {
							if (typeof data30.says !== "string") {
								const err100 = {
									instancePath: instancePath + "/incomplete/" + i3 + "/says",
									schemaPath: "#/properties/incomplete/items/properties/says/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err100];
								else vErrors.push(err100);
								errors++;
							}
						}
						if (data30.remedy !== void 0) {
							if (typeof data30.remedy !== "string") {
								const err101 = {
									instancePath: instancePath + "/incomplete/" + i3 + "/remedy",
									schemaPath: "#/properties/incomplete/items/properties/remedy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err101];
								else vErrors.push(err101);
								errors++;
							}
						}
						if (data30.file !== void 0) {
							if (typeof data30.file !== "string") {
								const err102 = {
									instancePath: instancePath + "/incomplete/" + i3 + "/file",
									schemaPath: "#/properties/incomplete/items/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
						if (data30.line !== void 0) {
							let data35 = data30.line;
							if (!(typeof data35 == "number" && isFinite(data35))) {
								const err103 = {
									instancePath: instancePath + "/incomplete/" + i3 + "/line",
									schemaPath: "#/properties/incomplete/items/properties/line/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err103];
								else vErrors.push(err103);
								errors++;
							}
						}
						if (data30.column !== void 0) {
							let data36 = data30.column;
							if (!(typeof data36 == "number" && isFinite(data36))) {
								const err104 = {
									instancePath: instancePath + "/incomplete/" + i3 + "/column",
									schemaPath: "#/properties/incomplete/items/properties/column/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						}
					} else {
						const err105 = {
							instancePath: instancePath + "/incomplete/" + i3,
							schemaPath: "#/properties/incomplete/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
				}
			} else {
				const err106 = {
					instancePath: instancePath + "/incomplete",
					schemaPath: "#/properties/incomplete/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err106];
				else vErrors.push(err106);
				errors++;
			}
		}
		if (data.notices !== void 0) {
			let data37 = data.notices;
			if (Array.isArray(data37)) {
				const len4 = data37.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data38 = data37[i4];
					if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
						if (data38.code === void 0) {
							const err107 = {
								instancePath: instancePath + "/notices/" + i4,
								schemaPath: "#/properties/notices/items/required",
								keyword: "required",
								params: { missingProperty: "code" },
								message: "must have required property 'code'"
							};
							if (vErrors === null) vErrors = [err107];
							else vErrors.push(err107);
							errors++;
						}
						if (data38.says === void 0) {
							const err108 = {
								instancePath: instancePath + "/notices/" + i4,
								schemaPath: "#/properties/notices/items/required",
								keyword: "required",
								params: { missingProperty: "says" },
								message: "must have required property 'says'"
							};
							if (vErrors === null) vErrors = [err108];
							else vErrors.push(err108);
							errors++;
						}
						if (data38.remedy === void 0) {
							const err109 = {
								instancePath: instancePath + "/notices/" + i4,
								schemaPath: "#/properties/notices/items/required",
								keyword: "required",
								params: { missingProperty: "remedy" },
								message: "must have required property 'remedy'"
							};
							if (vErrors === null) vErrors = [err109];
							else vErrors.push(err109);
							errors++;
						}
						for (const key7 in data38) if (!(key7 === "code" || key7 === "says" || key7 === "remedy" || key7 === "file" || key7 === "line" || key7 === "column")) {
							const err110 = {
								instancePath: instancePath + "/notices/" + i4,
								schemaPath: "#/properties/notices/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err110];
							else vErrors.push(err110);
							errors++;
						}
						if (data38.code !== void 0) {
							if (typeof data38.code !== "string") {
								const err111 = {
									instancePath: instancePath + "/notices/" + i4 + "/code",
									schemaPath: "#/properties/notices/items/properties/code/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err111];
								else vErrors.push(err111);
								errors++;
							}
						}
						if (data38.says !== void 0) {
							if (typeof data38.says !== "string") {
								const err112 = {
									instancePath: instancePath + "/notices/" + i4 + "/says",
									schemaPath: "#/properties/notices/items/properties/says/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err112];
								else vErrors.push(err112);
								errors++;
							}
						}
						if (data38.remedy !== void 0) {
							if (typeof data38.remedy !== "string") {
								const err113 = {
									instancePath: instancePath + "/notices/" + i4 + "/remedy",
									schemaPath: "#/properties/notices/items/properties/remedy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err113];
								else vErrors.push(err113);
								errors++;
							}
						}
						if (data38.file !== void 0) {
							if (typeof data38.file !== "string") {
								const err114 = {
									instancePath: instancePath + "/notices/" + i4 + "/file",
									schemaPath: "#/properties/notices/items/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err114];
								else vErrors.push(err114);
								errors++;
							}
						}
						if (data38.line !== void 0) {
							let data43 = data38.line;
							if (!(typeof data43 == "number" && isFinite(data43))) {
								const err115 = {
									instancePath: instancePath + "/notices/" + i4 + "/line",
									schemaPath: "#/properties/notices/items/properties/line/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err115];
								else vErrors.push(err115);
								errors++;
							}
						}
						if (data38.column !== void 0) {
							let data44 = data38.column;
							if (!(typeof data44 == "number" && isFinite(data44))) {
								const err116 = {
									instancePath: instancePath + "/notices/" + i4 + "/column",
									schemaPath: "#/properties/notices/items/properties/column/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err116];
								else vErrors.push(err116);
								errors++;
							}
						}
					} else {
						const err117 = {
							instancePath: instancePath + "/notices/" + i4,
							schemaPath: "#/properties/notices/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err117];
						else vErrors.push(err117);
						errors++;
					}
				}
			} else {
				const err118 = {
					instancePath: instancePath + "/notices",
					schemaPath: "#/properties/notices/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err118];
				else vErrors.push(err118);
				errors++;
			}
		}
		if (data.scans !== void 0) {
			let data45 = data.scans;
			if (Array.isArray(data45)) {
				const len5 = data45.length;
				for (let i5 = 0; i5 < len5; i5++) {
					let data46 = data45[i5];
					if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
						if (data46.file === void 0) {
							const err119 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "file" },
								message: "must have required property 'file'"
							};
							if (vErrors === null) vErrors = [err119];
							else vErrors.push(err119);
							errors++;
						}
						if (data46.digest === void 0) {
							const err120 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'"
							};
							if (vErrors === null) vErrors = [err120];
							else vErrors.push(err120);
							errors++;
						}
						if (data46.tool === void 0) {
							const err121 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "tool" },
								message: "must have required property 'tool'"
							};
							if (vErrors === null) vErrors = [err121];
							else vErrors.push(err121);
							errors++;
						}
						if (data46.toolVersion === void 0) {
							const err122 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "toolVersion" },
								message: "must have required property 'toolVersion'"
							};
							if (vErrors === null) vErrors = [err122];
							else vErrors.push(err122);
							errors++;
						}
						if (data46.category === void 0) {
							const err123 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "category" },
								message: "must have required property 'category'"
							};
							if (vErrors === null) vErrors = [err123];
							else vErrors.push(err123);
							errors++;
						}
						if (data46.complete === void 0) {
							const err124 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "complete" },
								message: "must have required property 'complete'"
							};
							if (vErrors === null) vErrors = [err124];
							else vErrors.push(err124);
							errors++;
						}
						if (data46.problems === void 0) {
							const err125 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "problems" },
								message: "must have required property 'problems'"
							};
							if (vErrors === null) vErrors = [err125];
							else vErrors.push(err125);
							errors++;
						}
						if (data46.notes === void 0) {
							const err126 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "notes" },
								message: "must have required property 'notes'"
							};
							if (vErrors === null) vErrors = [err126];
							else vErrors.push(err126);
							errors++;
						}
						if (data46.counts === void 0) {
							const err127 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/required",
								keyword: "required",
								params: { missingProperty: "counts" },
								message: "must have required property 'counts'"
							};
							if (vErrors === null) vErrors = [err127];
							else vErrors.push(err127);
							errors++;
						}
						for (const key8 in data46) if (!func2.call(schema6.properties.scans.items.properties, key8)) {
							const err128 = {
								instancePath: instancePath + "/scans/" + i5,
								schemaPath: "#/properties/scans/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key8 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err128];
							else vErrors.push(err128);
							errors++;
						}
						if (data46.file !== void 0) {
							if (typeof data46.file !== "string") {
								const err129 = {
									instancePath: instancePath + "/scans/" + i5 + "/file",
									schemaPath: "#/properties/scans/items/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err129];
								else vErrors.push(err129);
								errors++;
							}
						}
						if (data46.digest !== void 0) {
							let data48 = data46.digest;
							if (typeof data48 !== "string" && data48 !== null) {
								const err130 = {
									instancePath: instancePath + "/scans/" + i5 + "/digest",
									schemaPath: "#/properties/scans/items/properties/digest/type",
									keyword: "type",
									params: { type: schema6.properties.scans.items.properties.digest.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err130];
								else vErrors.push(err130);
								errors++;
							}
						}
						if (data46.tool !== void 0) {
							let data49 = data46.tool;
							if (typeof data49 !== "string" && data49 !== null) {
								const err131 = {
									instancePath: instancePath + "/scans/" + i5 + "/tool",
									schemaPath: "#/properties/scans/items/properties/tool/type",
									keyword: "type",
									params: { type: schema6.properties.scans.items.properties.tool.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err131];
								else vErrors.push(err131);
								errors++;
							}
						}
						if (data46.toolVersion !== void 0) {
							let data50 = data46.toolVersion;
							if (typeof data50 !== "string" && data50 !== null) {
								const err132 = {
									instancePath: instancePath + "/scans/" + i5 + "/toolVersion",
									schemaPath: "#/properties/scans/items/properties/toolVersion/type",
									keyword: "type",
									params: { type: schema6.properties.scans.items.properties.toolVersion.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err132];
								else vErrors.push(err132);
								errors++;
							}
						}
						if (data46.category !== void 0) {
							let data51 = data46.category;
							if (typeof data51 !== "string" && data51 !== null) {
								const err133 = {
									instancePath: instancePath + "/scans/" + i5 + "/category",
									schemaPath: "#/properties/scans/items/properties/category/type",
									keyword: "type",
									params: { type: schema6.properties.scans.items.properties.category.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err133];
								else vErrors.push(err133);
								errors++;
							}
						}
						if (data46.complete !== void 0) {
							if (typeof data46.complete !== "boolean") {
								const err134 = {
									instancePath: instancePath + "/scans/" + i5 + "/complete",
									schemaPath: "#/properties/scans/items/properties/complete/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err134];
								else vErrors.push(err134);
								errors++;
							}
						}
						if (data46.problems !== void 0) {
							let data53 = data46.problems;
							if (Array.isArray(data53)) {
								const len6 = data53.length;
								for (let i6 = 0; i6 < len6; i6++) {
									let data54 = data53[i6];
									if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
										if (data54.code === void 0) {
											const err135 = {
												instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6,
												schemaPath: "#/properties/scans/items/properties/problems/items/required",
												keyword: "required",
												params: { missingProperty: "code" },
												message: "must have required property 'code'"
											};
											if (vErrors === null) vErrors = [err135];
											else vErrors.push(err135);
											errors++;
										}
										if (data54.says === void 0) {
											const err136 = {
												instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6,
												schemaPath: "#/properties/scans/items/properties/problems/items/required",
												keyword: "required",
												params: { missingProperty: "says" },
												message: "must have required property 'says'"
											};
											if (vErrors === null) vErrors = [err136];
											else vErrors.push(err136);
											errors++;
										}
										if (data54.remedy === void 0) {
											const err137 = {
												instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6,
												schemaPath: "#/properties/scans/items/properties/problems/items/required",
												keyword: "required",
												params: { missingProperty: "remedy" },
												message: "must have required property 'remedy'"
											};
											if (vErrors === null) vErrors = [err137];
											else vErrors.push(err137);
											errors++;
										}
										for (const key9 in data54) if (!(key9 === "code" || key9 === "says" || key9 === "remedy" || key9 === "file" || key9 === "line" || key9 === "column")) {
											const err138 = {
												instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6,
												schemaPath: "#/properties/scans/items/properties/problems/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key9 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err138];
											else vErrors.push(err138);
											errors++;
										}
										if (data54.code !== void 0) {
											if (typeof data54.code !== "string") {
												const err139 = {
													instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6 + "/code",
													schemaPath: "#/properties/scans/items/properties/problems/items/properties/code/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err139];
												else vErrors.push(err139);
												errors++;
											}
										}
										if (data54.says !== void 0) {
											if (typeof data54.says !== "string") {
												const err140 = {
													instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6 + "/says",
													schemaPath: "#/properties/scans/items/properties/problems/items/properties/says/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err140];
												else vErrors.push(err140);
												errors++;
											}
										}
										if (data54.remedy !== void 0) {
											if (typeof data54.remedy !== "string") {
												const err141 = {
													instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6 + "/remedy",
													schemaPath: "#/properties/scans/items/properties/problems/items/properties/remedy/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err141];
												else vErrors.push(err141);
												errors++;
											}
										}
										if (data54.file !== void 0) {
											if (typeof data54.file !== "string") {
												const err142 = {
													instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6 + "/file",
													schemaPath: "#/properties/scans/items/properties/problems/items/properties/file/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err142];
												else vErrors.push(err142);
												errors++;
											}
										}
										if (data54.line !== void 0) {
											let data59 = data54.line;
											if (!(typeof data59 == "number" && isFinite(data59))) {
												const err143 = {
													instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6 + "/line",
													schemaPath: "#/properties/scans/items/properties/problems/items/properties/line/type",
													keyword: "type",
													params: { type: "number" },
													message: "must be number"
												};
												if (vErrors === null) vErrors = [err143];
												else vErrors.push(err143);
												errors++;
											}
										}
										if (data54.column !== void 0) {
											let data60 = data54.column;
											if (!(typeof data60 == "number" && isFinite(data60))) {
												const err144 = {
													instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6 + "/column",
													schemaPath: "#/properties/scans/items/properties/problems/items/properties/column/type",
													keyword: "type",
													params: { type: "number" },
													message: "must be number"
												};
												if (vErrors === null) vErrors = [err144];
												else vErrors.push(err144);
												errors++;
											}
										}
									} else {
										const err145 = {
											instancePath: instancePath + "/scans/" + i5 + "/problems/" + i6,
											schemaPath: "#/properties/scans/items/properties/problems/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err145];
										else vErrors.push(err145);
										errors++;
									}
								}
							} else {
								const err146 = {
									instancePath: instancePath + "/scans/" + i5 + "/problems",
									schemaPath: "#/properties/scans/items/properties/problems/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err146];
								else vErrors.push(err146);
								errors++;
							}
						}
						if (data46.notes !== void 0) {
							let data61 = data46.notes;
							if (Array.isArray(data61)) {
								const len7 = data61.length;
								for (let i7 = 0; i7 < len7; i7++) {
									let data62 = data61[i7];
									if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
										if (data62.code === void 0) {
											const err147 = {
												instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7,
												schemaPath: "#/properties/scans/items/properties/notes/items/required",
												keyword: "required",
												params: { missingProperty: "code" },
												message: "must have required property 'code'"
											};
											if (vErrors === null) vErrors = [err147];
											else vErrors.push(err147);
											errors++;
										}
										if (data62.says === void 0) {
											const err148 = {
												instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7,
												schemaPath: "#/properties/scans/items/properties/notes/items/required",
												keyword: "required",
												params: { missingProperty: "says" },
												message: "must have required property 'says'"
											};
											if (vErrors === null) vErrors = [err148];
											else vErrors.push(err148);
											errors++;
										}
										if (data62.remedy === void 0) {
											const err149 = {
												instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7,
												schemaPath: "#/properties/scans/items/properties/notes/items/required",
												keyword: "required",
												params: { missingProperty: "remedy" },
												message: "must have required property 'remedy'"
											};
											if (vErrors === null) vErrors = [err149];
											else vErrors.push(err149);
											errors++;
										}
										for (const key10 in data62) if (!(key10 === "code" || key10 === "says" || key10 === "remedy" || key10 === "file" || key10 === "line" || key10 === "column")) {
											const err150 = {
												instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7,
												schemaPath: "#/properties/scans/items/properties/notes/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key10 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err150];
											else vErrors.push(err150);
											errors++;
										}
										if (data62.code !== void 0) {
											if (typeof data62.code !== "string") {
												const err151 = {
													instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7 + "/code",
													schemaPath: "#/properties/scans/items/properties/notes/items/properties/code/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err151];
												else vErrors.push(err151);
												errors++;
											}
										}
										if (data62.says !== void 0) {
											if (typeof data62.says !== "string") {
												const err152 = {
													instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7 + "/says",
													schemaPath: "#/properties/scans/items/properties/notes/items/properties/says/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err152];
												else vErrors.push(err152);
												errors++;
											}
										}
										if (data62.remedy !== void 0) {
											if (typeof data62.remedy !== "string") {
												const err153 = {
													instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7 + "/remedy",
													schemaPath: "#/properties/scans/items/properties/notes/items/properties/remedy/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err153];
												else vErrors.push(err153);
												errors++;
											}
										}
										if (data62.file !== void 0) {
											if (typeof data62.file !== "string") {
												const err154 = {
													instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7 + "/file",
													schemaPath: "#/properties/scans/items/properties/notes/items/properties/file/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err154];
												else vErrors.push(err154);
												errors++;
											}
										}
										if (data62.line !== void 0) {
											let data67 = data62.line;
											if (!(typeof data67 == "number" && isFinite(data67))) {
												const err155 = {
													instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7 + "/line",
													schemaPath: "#/properties/scans/items/properties/notes/items/properties/line/type",
													keyword: "type",
													params: { type: "number" },
													message: "must be number"
												};
												if (vErrors === null) vErrors = [err155];
												else vErrors.push(err155);
												errors++;
											}
										}
										if (data62.column !== void 0) {
											let data68 = data62.column;
											if (!(typeof data68 == "number" && isFinite(data68))) {
												const err156 = {
													instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7 + "/column",
													schemaPath: "#/properties/scans/items/properties/notes/items/properties/column/type",
													keyword: "type",
													params: { type: "number" },
													message: "must be number"
												};
												if (vErrors === null) vErrors = [err156];
												else vErrors.push(err156);
												errors++;
											}
										}
									} else {
										const err157 = {
											instancePath: instancePath + "/scans/" + i5 + "/notes/" + i7,
											schemaPath: "#/properties/scans/items/properties/notes/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err157];
										else vErrors.push(err157);
										errors++;
									}
								}
							} else {
								const err158 = {
									instancePath: instancePath + "/scans/" + i5 + "/notes",
									schemaPath: "#/properties/scans/items/properties/notes/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err158];
								else vErrors.push(err158);
								errors++;
							}
						}
						if (data46.counts !== void 0) {
							let data69 = data46.counts;
							if (data69 && typeof data69 == "object" && !Array.isArray(data69)) {
								if (data69.results === void 0) {
									const err159 = {
										instancePath: instancePath + "/scans/" + i5 + "/counts",
										schemaPath: "#/properties/scans/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "results" },
										message: "must have required property 'results'"
									};
									if (vErrors === null) vErrors = [err159];
									else vErrors.push(err159);
									errors++;
								}
								if (data69.findings === void 0) {
									const err160 = {
										instancePath: instancePath + "/scans/" + i5 + "/counts",
										schemaPath: "#/properties/scans/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "findings" },
										message: "must have required property 'findings'"
									};
									if (vErrors === null) vErrors = [err160];
									else vErrors.push(err160);
									errors++;
								}
								if (data69.notFindings === void 0) {
									const err161 = {
										instancePath: instancePath + "/scans/" + i5 + "/counts",
										schemaPath: "#/properties/scans/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "notFindings" },
										message: "must have required property 'notFindings'"
									};
									if (vErrors === null) vErrors = [err161];
									else vErrors.push(err161);
									errors++;
								}
								if (data69.elsewhere === void 0) {
									const err162 = {
										instancePath: instancePath + "/scans/" + i5 + "/counts",
										schemaPath: "#/properties/scans/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "elsewhere" },
										message: "must have required property 'elsewhere'"
									};
									if (vErrors === null) vErrors = [err162];
									else vErrors.push(err162);
									errors++;
								}
								for (const key11 in data69) if (!(key11 === "results" || key11 === "findings" || key11 === "notFindings" || key11 === "elsewhere")) {
									const err163 = {
										instancePath: instancePath + "/scans/" + i5 + "/counts",
										schemaPath: "#/properties/scans/items/properties/counts/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key11 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err163];
									else vErrors.push(err163);
									errors++;
								}
								if (data69.results !== void 0) {
									let data70 = data69.results;
									if (!(typeof data70 == "number" && !(data70 % 1) && !isNaN(data70) && isFinite(data70))) {
										const err164 = {
											instancePath: instancePath + "/scans/" + i5 + "/counts/results",
											schemaPath: "#/properties/scans/items/properties/counts/properties/results/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err164];
										else vErrors.push(err164);
										errors++;
									}
									if (typeof data70 == "number" && isFinite(data70)) {
										if (data70 > 9007199254740991 || isNaN(data70)) {
											const err165 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/results",
												schemaPath: "#/properties/scans/items/properties/counts/properties/results/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												},
												message: "must be <= 9007199254740991"
											};
											if (vErrors === null) vErrors = [err165];
											else vErrors.push(err165);
											errors++;
										}
										if (data70 < 0 || isNaN(data70)) {
											const err166 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/results",
												schemaPath: "#/properties/scans/items/properties/counts/properties/results/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err166];
											else vErrors.push(err166);
											errors++;
										}
									}
								}
								if (data69.findings !== void 0) {
									let data71 = data69.findings;
									if (!(typeof data71 == "number" && !(data71 % 1) && !isNaN(data71) && isFinite(data71))) {
										const err167 = {
											instancePath: instancePath + "/scans/" + i5 + "/counts/findings",
											schemaPath: "#/properties/scans/items/properties/counts/properties/findings/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err167];
										else vErrors.push(err167);
										errors++;
									}
									if (typeof data71 == "number" && isFinite(data71)) {
										if (data71 > 9007199254740991 || isNaN(data71)) {
											const err168 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/findings",
												schemaPath: "#/properties/scans/items/properties/counts/properties/findings/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												},
												message: "must be <= 9007199254740991"
											};
											if (vErrors === null) vErrors = [err168];
											else vErrors.push(err168);
											errors++;
										}
										if (data71 < 0 || isNaN(data71)) {
											const err169 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/findings",
												schemaPath: "#/properties/scans/items/properties/counts/properties/findings/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err169];
											else vErrors.push(err169);
											errors++;
										}
									}
								}
								if (data69.notFindings !== void 0) {
									let data72 = data69.notFindings;
									if (!(typeof data72 == "number" && !(data72 % 1) && !isNaN(data72) && isFinite(data72))) {
										const err170 = {
											instancePath: instancePath + "/scans/" + i5 + "/counts/notFindings",
											schemaPath: "#/properties/scans/items/properties/counts/properties/notFindings/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err170];
										else vErrors.push(err170);
										errors++;
									}
									if (typeof data72 == "number" && isFinite(data72)) {
										if (data72 > 9007199254740991 || isNaN(data72)) {
											const err171 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/notFindings",
												schemaPath: "#/properties/scans/items/properties/counts/properties/notFindings/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												},
												message: "must be <= 9007199254740991"
											};
											if (vErrors === null) vErrors = [err171];
											else vErrors.push(err171);
											errors++;
										}
										if (data72 < 0 || isNaN(data72)) {
											const err172 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/notFindings",
												schemaPath: "#/properties/scans/items/properties/counts/properties/notFindings/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err172];
											else vErrors.push(err172);
											errors++;
										}
									}
								}
								if (data69.elsewhere !== void 0) {
									let data73 = data69.elsewhere;
									if (!(typeof data73 == "number" && !(data73 % 1) && !isNaN(data73) && isFinite(data73))) {
										const err173 = {
											instancePath: instancePath + "/scans/" + i5 + "/counts/elsewhere",
											schemaPath: "#/properties/scans/items/properties/counts/properties/elsewhere/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err173];
										else vErrors.push(err173);
										errors++;
									}
									if (typeof data73 == "number" && isFinite(data73)) {
										if (data73 > 9007199254740991 || isNaN(data73)) {
											const err174 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/elsewhere",
												schemaPath: "#/properties/scans/items/properties/counts/properties/elsewhere/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 9007199254740991
												},
												message: "must be <= 9007199254740991"
											};
											if (vErrors === null) vErrors = [err174];
											else vErrors.push(err174);
											errors++;
										}
										if (data73 < 0 || isNaN(data73)) {
											const err175 = {
												instancePath: instancePath + "/scans/" + i5 + "/counts/elsewhere",
												schemaPath: "#/properties/scans/items/properties/counts/properties/elsewhere/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err175];
											else vErrors.push(err175);
											errors++;
										}
									}
								}
							} else {
								const err176 = {
									instancePath: instancePath + "/scans/" + i5 + "/counts",
									schemaPath: "#/properties/scans/items/properties/counts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						}
					} else {
						const err177 = {
							instancePath: instancePath + "/scans/" + i5,
							schemaPath: "#/properties/scans/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err177];
						else vErrors.push(err177);
						errors++;
					}
				}
			} else {
				const err178 = {
					instancePath: instancePath + "/scans",
					schemaPath: "#/properties/scans/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err178];
				else vErrors.push(err178);
				errors++;
			}
		}
		if (data.findings !== void 0) {
			let data74 = data.findings;
			if (Array.isArray(data74)) {
				const len8 = data74.length;
				for (let i8 = 0; i8 < len8; i8++) {
					let data75 = data74[i8];
					if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
						if (data75.id === void 0) {
							const err179 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "id" },
								message: "must have required property 'id'"
							};
							if (vErrors === null) vErrors = [err179];
							else vErrors.push(err179);
							errors++;
						}
						if (data75.identity === void 0) {
							const err180 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "identity" },
								message: "must have required property 'identity'"
							};
							if (vErrors === null) vErrors = [err180];
							else vErrors.push(err180);
							errors++;
						}
						if (data75.class === void 0) {
							const err181 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "class" },
								message: "must have required property 'class'"
							};
							if (vErrors === null) vErrors = [err181];
							else vErrors.push(err181);
							errors++;
						}
						if (data75.tier === void 0) {
							const err182 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "tier" },
								message: "must have required property 'tier'"
							};
							if (vErrors === null) vErrors = [err182];
							else vErrors.push(err182);
							errors++;
						}
						if (data75.verdict === void 0) {
							const err183 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "verdict" },
								message: "must have required property 'verdict'"
							};
							if (vErrors === null) vErrors = [err183];
							else vErrors.push(err183);
							errors++;
						}
						if (data75.new === void 0) {
							const err184 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "new" },
								message: "must have required property 'new'"
							};
							if (vErrors === null) vErrors = [err184];
							else vErrors.push(err184);
							errors++;
						}
						if (data75.newSource === void 0) {
							const err185 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "newSource" },
								message: "must have required property 'newSource'"
							};
							if (vErrors === null) vErrors = [err185];
							else vErrors.push(err185);
							errors++;
						}
						if (data75.firstSeen === void 0) {
							const err186 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "firstSeen" },
								message: "must have required property 'firstSeen'"
							};
							if (vErrors === null) vErrors = [err186];
							else vErrors.push(err186);
							errors++;
						}
						if (data75.dueAt === void 0) {
							const err187 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "dueAt" },
								message: "must have required property 'dueAt'"
							};
							if (vErrors === null) vErrors = [err187];
							else vErrors.push(err187);
							errors++;
						}
						if (data75.overdue === void 0) {
							const err188 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "overdue" },
								message: "must have required property 'overdue'"
							};
							if (vErrors === null) vErrors = [err188];
							else vErrors.push(err188);
							errors++;
						}
						if (data75.suppressed === void 0) {
							const err189 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "suppressed" },
								message: "must have required property 'suppressed'"
							};
							if (vErrors === null) vErrors = [err189];
							else vErrors.push(err189);
							errors++;
						}
						if (data75.waived === void 0) {
							const err190 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "waived" },
								message: "must have required property 'waived'"
							};
							if (vErrors === null) vErrors = [err190];
							else vErrors.push(err190);
							errors++;
						}
						if (data75.incident === void 0) {
							const err191 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "incident" },
								message: "must have required property 'incident'"
							};
							if (vErrors === null) vErrors = [err191];
							else vErrors.push(err191);
							errors++;
						}
						if (data75.withheld === void 0) {
							const err192 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/required",
								keyword: "required",
								params: { missingProperty: "withheld" },
								message: "must have required property 'withheld'"
							};
							if (vErrors === null) vErrors = [err192];
							else vErrors.push(err192);
							errors++;
						}
						for (const key12 in data75) if (!func2.call(schema6.properties.findings.items.properties, key12)) {
							const err193 = {
								instancePath: instancePath + "/findings/" + i8,
								schemaPath: "#/properties/findings/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err193];
							else vErrors.push(err193);
							errors++;
						}
						if (data75.id !== void 0) {
							if (typeof data75.id !== "string") {
								const err194 = {
									instancePath: instancePath + "/findings/" + i8 + "/id",
									schemaPath: "#/properties/findings/items/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err194];
								else vErrors.push(err194);
								errors++;
							}
						}
						if (data75.identity !== void 0) {
							if (typeof data75.identity !== "string") {
								const err195 = {
									instancePath: instancePath + "/findings/" + i8 + "/identity",
									schemaPath: "#/properties/findings/items/properties/identity/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err195];
								else vErrors.push(err195);
								errors++;
							}
						}
						if (data75.class !== void 0) {
							let data78 = data75.class;
							if (typeof data78 !== "string") {
								const err196 = {
									instancePath: instancePath + "/findings/" + i8 + "/class",
									schemaPath: "#/properties/findings/items/properties/class/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err196];
								else vErrors.push(err196);
								errors++;
							}
							if (!(data78 === "secret" || data78 === "malware" || data78 === "vuln" || data78 === "code" || data78 === "iac" || data78 === "pipeline" || data78 === "quality")) {
								const err197 = {
									instancePath: instancePath + "/findings/" + i8 + "/class",
									schemaPath: "#/properties/findings/items/properties/class/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.findings.items.properties.class.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err197];
								else vErrors.push(err197);
								errors++;
							}
						}
						if (data75.tier !== void 0) {
							let data79 = data75.tier;
							const _errs198 = errors;
							let valid34 = false;
							const _errs199 = errors;
							if (typeof data79 !== "string") {
								const err198 = {
									instancePath: instancePath + "/findings/" + i8 + "/tier",
									schemaPath: "#/properties/findings/items/properties/tier/anyOf/0/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err198];
								else vErrors.push(err198);
								errors++;
							}
							if (!(data79 === "T0" || data79 === "T1" || data79 === "T2" || data79 === "T3" || data79 === "T4")) {
								const err199 = {
									instancePath: instancePath + "/findings/" + i8 + "/tier",
									schemaPath: "#/properties/findings/items/properties/tier/anyOf/0/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.findings.items.properties.tier.anyOf[0].enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err199];
								else vErrors.push(err199);
								errors++;
							}
							var _valid3 = _errs199 === errors;
							valid34 = valid34 || _valid3;
							if (!valid34) {
								const _errs201 = errors;
								if (data79 !== null) {
									const err200 = {
										instancePath: instancePath + "/findings/" + i8 + "/tier",
										schemaPath: "#/properties/findings/items/properties/tier/anyOf/1/type",
										keyword: "type",
										params: { type: "null" },
										message: "must be null"
									};
									if (vErrors === null) vErrors = [err200];
									else vErrors.push(err200);
									errors++;
								}
								var _valid3 = _errs201 === errors;
								valid34 = valid34 || _valid3;
							}
							if (!valid34) {
								const err201 = {
									instancePath: instancePath + "/findings/" + i8 + "/tier",
									schemaPath: "#/properties/findings/items/properties/tier/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err201];
								else vErrors.push(err201);
								errors++;
							} else {
								errors = _errs198;
								if (vErrors !== null) {
									if (_errs198) vErrors.length = _errs198;
									else vErrors = null;
								}
							}
						}
						if (data75.verdict !== void 0) {
							let data80 = data75.verdict;
							if (typeof data80 !== "string") {
								const err202 = {
									instancePath: instancePath + "/findings/" + i8 + "/verdict",
									schemaPath: "#/properties/findings/items/properties/verdict/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err202];
								else vErrors.push(err202);
								errors++;
							}
							if (!(data80 === "ignore" || data80 === "track" || data80 === "block" || data80 === "quarantine")) {
								const err203 = {
									instancePath: instancePath + "/findings/" + i8 + "/verdict",
									schemaPath: "#/properties/findings/items/properties/verdict/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.findings.items.properties.verdict.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err203];
								else vErrors.push(err203);
								errors++;
							}
						}
						if (data75.new !== void 0) {
							let data81 = data75.new;
							if (typeof data81 !== "string") {
								const err204 = {
									instancePath: instancePath + "/findings/" + i8 + "/new",
									schemaPath: "#/properties/findings/items/properties/new/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err204];
								else vErrors.push(err204);
								errors++;
							}
							if (!(data81 === "new" || data81 === "existing" || data81 === "unknown")) {
								const err205 = {
									instancePath: instancePath + "/findings/" + i8 + "/new",
									schemaPath: "#/properties/findings/items/properties/new/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.findings.items.properties.new.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err205];
								else vErrors.push(err205);
								errors++;
							}
						}
						if (data75.newSource !== void 0) {
							if (typeof data75.newSource !== "string") {
								const err206 = {
									instancePath: instancePath + "/findings/" + i8 + "/newSource",
									schemaPath: "#/properties/findings/items/properties/newSource/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err206];
								else vErrors.push(err206);
								errors++;
							}
						}
						if (data75.firstSeen !== void 0) {
							if (typeof data75.firstSeen !== "string") {
								const err207 = {
									instancePath: instancePath + "/findings/" + i8 + "/firstSeen",
									schemaPath: "#/properties/findings/items/properties/firstSeen/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err207];
								else vErrors.push(err207);
								errors++;
							}
						}
						if (data75.dueAt !== void 0) {
							let data84 = data75.dueAt;
							const _errs212 = errors;
							let valid35 = false;
							const _errs213 = errors;
							if (typeof data84 !== "string") {
								const err208 = {
									instancePath: instancePath + "/findings/" + i8 + "/dueAt",
									schemaPath: "#/properties/findings/items/properties/dueAt/anyOf/0/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err208];
								else vErrors.push(err208);
								errors++;
							}
							var _valid4 = _errs213 === errors;
							valid35 = valid35 || _valid4;
							if (!valid35) {
								const _errs215 = errors;
								if (data84 !== null) {
									const err209 = {
										instancePath: instancePath + "/findings/" + i8 + "/dueAt",
										schemaPath: "#/properties/findings/items/properties/dueAt/anyOf/1/type",
										keyword: "type",
										params: { type: "null" },
										message: "must be null"
									};
									if (vErrors === null) vErrors = [err209];
									else vErrors.push(err209);
									errors++;
								}
								var _valid4 = _errs215 === errors;
								valid35 = valid35 || _valid4;
							}
							if (!valid35) {
								const err210 = {
									instancePath: instancePath + "/findings/" + i8 + "/dueAt",
									schemaPath: "#/properties/findings/items/properties/dueAt/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err210];
								else vErrors.push(err210);
								errors++;
							} else {
								errors = _errs212;
								if (vErrors !== null) {
									if (_errs212) vErrors.length = _errs212;
									else vErrors = null;
								}
							}
						}
						if (data75.overdue !== void 0) {
							if (typeof data75.overdue !== "boolean") {
								const err211 = {
									instancePath: instancePath + "/findings/" + i8 + "/overdue",
									schemaPath: "#/properties/findings/items/properties/overdue/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err211];
								else vErrors.push(err211);
								errors++;
							}
						}
						if (data75.suppressed !== void 0) {
							if (typeof data75.suppressed !== "boolean") {
								const err212 = {
									instancePath: instancePath + "/findings/" + i8 + "/suppressed",
									schemaPath: "#/properties/findings/items/properties/suppressed/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err212];
								else vErrors.push(err212);
								errors++;
							}
						}
						if (data75.waived !== void 0) {
							let data87 = data75.waived;
							const _errs222 = errors;
							let valid36 = false;
							const _errs223 = errors;
							if (data87 && typeof data87 == "object" && !Array.isArray(data87)) {
								if (data87.id === void 0) {
									const err213 = {
										instancePath: instancePath + "/findings/" + i8 + "/waived",
										schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/required",
										keyword: "required",
										params: { missingProperty: "id" },
										message: "must have required property 'id'"
									};
									if (vErrors === null) vErrors = [err213];
									else vErrors.push(err213);
									errors++;
								}
								if (data87.approver === void 0) {
									const err214 = {
										instancePath: instancePath + "/findings/" + i8 + "/waived",
										schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/required",
										keyword: "required",
										params: { missingProperty: "approver" },
										message: "must have required property 'approver'"
									};
									if (vErrors === null) vErrors = [err214];
									else vErrors.push(err214);
									errors++;
								}
								if (data87.expires === void 0) {
									const err215 = {
										instancePath: instancePath + "/findings/" + i8 + "/waived",
										schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/required",
										keyword: "required",
										params: { missingProperty: "expires" },
										message: "must have required property 'expires'"
									};
									if (vErrors === null) vErrors = [err215];
									else vErrors.push(err215);
									errors++;
								}
								if (data87.reason === void 0) {
									const err216 = {
										instancePath: instancePath + "/findings/" + i8 + "/waived",
										schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/required",
										keyword: "required",
										params: { missingProperty: "reason" },
										message: "must have required property 'reason'"
									};
									if (vErrors === null) vErrors = [err216];
									else vErrors.push(err216);
									errors++;
								}
								for (const key13 in data87) if (!(key13 === "id" || key13 === "approver" || key13 === "expires" || key13 === "reason")) {
									const err217 = {
										instancePath: instancePath + "/findings/" + i8 + "/waived",
										schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key13 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err217];
									else vErrors.push(err217);
									errors++;
								}
								if (data87.id !== void 0) {
									if (typeof data87.id !== "string") {
										const err218 = {
											instancePath: instancePath + "/findings/" + i8 + "/waived/id",
											schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/properties/id/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err218];
										else vErrors.push(err218);
										errors++;
									}
								}
								if (data87.approver !== void 0) {
									if (typeof data87.approver !== "string") {
										const err219 = {
											instancePath: instancePath + "/findings/" + i8 + "/waived/approver",
											schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/properties/approver/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err219];
										else vErrors.push(err219);
										errors++;
									}
								}
								if (data87.expires !== void 0) {
									if (typeof data87.expires !== "string") {
										const err220 = {
											instancePath: instancePath + "/findings/" + i8 + "/waived/expires",
											schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/properties/expires/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err220];
										else vErrors.push(err220);
										errors++;
									}
								}
								if (data87.reason !== void 0) {
									if (typeof data87.reason !== "string") {
										const err221 = {
											instancePath: instancePath + "/findings/" + i8 + "/waived/reason",
											schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/properties/reason/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err221];
										else vErrors.push(err221);
										errors++;
									}
								}
							} else {
								const err222 = {
									instancePath: instancePath + "/findings/" + i8 + "/waived",
									schemaPath: "#/properties/findings/items/properties/waived/anyOf/0/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err222];
								else vErrors.push(err222);
								errors++;
							}
							var _valid5 = _errs223 === errors;
							valid36 = valid36 || _valid5;
							if (!valid36) {
								const _errs234 = errors;
								if (data87 !== null) {
									const err223 = {
										instancePath: instancePath + "/findings/" + i8 + "/waived",
										schemaPath: "#/properties/findings/items/properties/waived/anyOf/1/type",
										keyword: "type",
										params: { type: "null" },
										message: "must be null"
									};
									if (vErrors === null) vErrors = [err223];
									else vErrors.push(err223);
									errors++;
								}
								var _valid5 = _errs234 === errors;
								valid36 = valid36 || _valid5;
							}
							if (!valid36) {
								const err224 = {
									instancePath: instancePath + "/findings/" + i8 + "/waived",
									schemaPath: "#/properties/findings/items/properties/waived/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err224];
								else vErrors.push(err224);
								errors++;
							} else {
								errors = _errs222;
								if (vErrors !== null) {
									if (_errs222) vErrors.length = _errs222;
									else vErrors = null;
								}
							}
						}
						if (data75.incident !== void 0) {
							let data92 = data75.incident;
							if (typeof data92 !== "string" && data92 !== null) {
								const err225 = {
									instancePath: instancePath + "/findings/" + i8 + "/incident",
									schemaPath: "#/properties/findings/items/properties/incident/type",
									keyword: "type",
									params: { type: schema6.properties.findings.items.properties.incident.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err225];
								else vErrors.push(err225);
								errors++;
							}
						}
						if (data75.withheld !== void 0) {
							if (typeof data75.withheld !== "boolean") {
								const err226 = {
									instancePath: instancePath + "/findings/" + i8 + "/withheld",
									schemaPath: "#/properties/findings/items/properties/withheld/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err226];
								else vErrors.push(err226);
								errors++;
							}
						}
						if (data75.scan !== void 0) {
							let data94 = data75.scan;
							if (!(typeof data94 == "number" && !(data94 % 1) && !isNaN(data94) && isFinite(data94))) {
								const err227 = {
									instancePath: instancePath + "/findings/" + i8 + "/scan",
									schemaPath: "#/properties/findings/items/properties/scan/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err227];
								else vErrors.push(err227);
								errors++;
							}
							if (typeof data94 == "number" && isFinite(data94)) {
								if (data94 > 9007199254740991 || isNaN(data94)) {
									const err228 = {
										instancePath: instancePath + "/findings/" + i8 + "/scan",
										schemaPath: "#/properties/findings/items/properties/scan/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 9007199254740991
										},
										message: "must be <= 9007199254740991"
									};
									if (vErrors === null) vErrors = [err228];
									else vErrors.push(err228);
									errors++;
								}
								if (data94 < 0 || isNaN(data94)) {
									const err229 = {
										instancePath: instancePath + "/findings/" + i8 + "/scan",
										schemaPath: "#/properties/findings/items/properties/scan/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err229];
									else vErrors.push(err229);
									errors++;
								}
							}
						}
						if (data75.ruleId !== void 0) {
							if (typeof data75.ruleId !== "string") {
								const err230 = {
									instancePath: instancePath + "/findings/" + i8 + "/ruleId",
									schemaPath: "#/properties/findings/items/properties/ruleId/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err230];
								else vErrors.push(err230);
								errors++;
							}
						}
						if (data75.title !== void 0) {
							if (typeof data75.title !== "string") {
								const err231 = {
									instancePath: instancePath + "/findings/" + i8 + "/title",
									schemaPath: "#/properties/findings/items/properties/title/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err231];
								else vErrors.push(err231);
								errors++;
							}
						}
						if (data75.tool !== void 0) {
							if (typeof data75.tool !== "string") {
								const err232 = {
									instancePath: instancePath + "/findings/" + i8 + "/tool",
									schemaPath: "#/properties/findings/items/properties/tool/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err232];
								else vErrors.push(err232);
								errors++;
							}
						}
						if (data75.classEvidence !== void 0) {
							if (typeof data75.classEvidence !== "string") {
								const err233 = {
									instancePath: instancePath + "/findings/" + i8 + "/classEvidence",
									schemaPath: "#/properties/findings/items/properties/classEvidence/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err233];
								else vErrors.push(err233);
								errors++;
							}
						}
						if (data75.location !== void 0) {
							let data99 = data75.location;
							const _errs251 = errors;
							let valid38 = false;
							const _errs252 = errors;
							if (data99 && typeof data99 == "object" && !Array.isArray(data99)) {
								if (data99.path === void 0) {
									const err234 = {
										instancePath: instancePath + "/findings/" + i8 + "/location",
										schemaPath: "#/properties/findings/items/properties/location/anyOf/0/required",
										keyword: "required",
										params: { missingProperty: "path" },
										message: "must have required property 'path'"
									};
									if (vErrors === null) vErrors = [err234];
									else vErrors.push(err234);
									errors++;
								}
								if (data99.line === void 0) {
									const err235 = {
										instancePath: instancePath + "/findings/" + i8 + "/location",
										schemaPath: "#/properties/findings/items/properties/location/anyOf/0/required",
										keyword: "required",
										params: { missingProperty: "line" },
										message: "must have required property 'line'"
									};
									if (vErrors === null) vErrors = [err235];
									else vErrors.push(err235);
									errors++;
								}
								for (const key14 in data99) if (!(key14 === "path" || key14 === "line")) {
									const err236 = {
										instancePath: instancePath + "/findings/" + i8 + "/location",
										schemaPath: "#/properties/findings/items/properties/location/anyOf/0/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key14 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err236];
									else vErrors.push(err236);
									errors++;
								}
								if (data99.path !== void 0) {
									if (typeof data99.path !== "string") {
										const err237 = {
											instancePath: instancePath + "/findings/" + i8 + "/location/path",
											schemaPath: "#/properties/findings/items/properties/location/anyOf/0/properties/path/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err237];
										else vErrors.push(err237);
										errors++;
									}
								}
								if (data99.line !== void 0) {
									let data101 = data99.line;
									if (!(typeof data101 == "number" && isFinite(data101)) && data101 !== null) {
										const err238 = {
											instancePath: instancePath + "/findings/" + i8 + "/location/line",
											schemaPath: "#/properties/findings/items/properties/location/anyOf/0/properties/line/type",
											keyword: "type",
											params: { type: schema6.properties.findings.items.properties.location.anyOf[0].properties.line.type },
											message: "must be number,null"
										};
										if (vErrors === null) vErrors = [err238];
										else vErrors.push(err238);
										errors++;
									}
								}
							} else {
								const err239 = {
									instancePath: instancePath + "/findings/" + i8 + "/location",
									schemaPath: "#/properties/findings/items/properties/location/anyOf/0/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err239];
								else vErrors.push(err239);
								errors++;
							}
							var _valid6 = _errs252 === errors;
							valid38 = valid38 || _valid6;
							if (!valid38) {
								const _errs259 = errors;
								if (data99 !== null) {
									const err240 = {
										instancePath: instancePath + "/findings/" + i8 + "/location",
										schemaPath: "#/properties/findings/items/properties/location/anyOf/1/type",
										keyword: "type",
										params: { type: "null" },
										message: "must be null"
									};
									if (vErrors === null) vErrors = [err240];
									else vErrors.push(err240);
									errors++;
								}
								var _valid6 = _errs259 === errors;
								valid38 = valid38 || _valid6;
							}
							if (!valid38) {
								const err241 = {
									instancePath: instancePath + "/findings/" + i8 + "/location",
									schemaPath: "#/properties/findings/items/properties/location/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err241];
								else vErrors.push(err241);
								errors++;
							} else {
								errors = _errs251;
								if (vErrors !== null) {
									if (_errs251) vErrors.length = _errs251;
									else vErrors = null;
								}
							}
						}
						if (data75.severity !== void 0) {
							let data102 = data75.severity;
							if (data102 && typeof data102 == "object" && !Array.isArray(data102)) {
								if (data102.score === void 0) {
									const err242 = {
										instancePath: instancePath + "/findings/" + i8 + "/severity",
										schemaPath: "#/properties/findings/items/properties/severity/required",
										keyword: "required",
										params: { missingProperty: "score" },
										message: "must have required property 'score'"
									};
									if (vErrors === null) vErrors = [err242];
									else vErrors.push(err242);
									errors++;
								}
								if (data102.level === void 0) {
									const err243 = {
										instancePath: instancePath + "/findings/" + i8 + "/severity",
										schemaPath: "#/properties/findings/items/properties/severity/required",
										keyword: "required",
										params: { missingProperty: "level" },
										message: "must have required property 'level'"
									};
									if (vErrors === null) vErrors = [err243];
									else vErrors.push(err243);
									errors++;
								}
								if (data102.source === void 0) {
									const err244 = {
										instancePath: instancePath + "/findings/" + i8 + "/severity",
										schemaPath: "#/properties/findings/items/properties/severity/required",
										keyword: "required",
										params: { missingProperty: "source" },
										message: "must have required property 'source'"
									};
									if (vErrors === null) vErrors = [err244];
									else vErrors.push(err244);
									errors++;
								}
								if (data102.assumed === void 0) {
									const err245 = {
										instancePath: instancePath + "/findings/" + i8 + "/severity",
										schemaPath: "#/properties/findings/items/properties/severity/required",
										keyword: "required",
										params: { missingProperty: "assumed" },
										message: "must have required property 'assumed'"
									};
									if (vErrors === null) vErrors = [err245];
									else vErrors.push(err245);
									errors++;
								}
								for (const key15 in data102) if (!(key15 === "score" || key15 === "level" || key15 === "source" || key15 === "assumed")) {
									const err246 = {
										instancePath: instancePath + "/findings/" + i8 + "/severity",
										schemaPath: "#/properties/findings/items/properties/severity/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key15 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err246];
									else vErrors.push(err246);
									errors++;
								}
								if (data102.score !== void 0) {
									let data103 = data102.score;
									if (!(typeof data103 == "number" && isFinite(data103)) && data103 !== null) {
										const err247 = {
											instancePath: instancePath + "/findings/" + i8 + "/severity/score",
											schemaPath: "#/properties/findings/items/properties/severity/properties/score/type",
											keyword: "type",
											params: { type: schema6.properties.findings.items.properties.severity.properties.score.type },
											message: "must be number,null"
										};
										if (vErrors === null) vErrors = [err247];
										else vErrors.push(err247);
										errors++;
									}
								}
								if (data102.level !== void 0) {
									if (typeof data102.level !== "string") {
										const err248 = {
											instancePath: instancePath + "/findings/" + i8 + "/severity/level",
											schemaPath: "#/properties/findings/items/properties/severity/properties/level/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err248];
										else vErrors.push(err248);
										errors++;
									}
								}
								if (data102.source !== void 0) {
									if (typeof data102.source !== "string") {
										const err249 = {
											instancePath: instancePath + "/findings/" + i8 + "/severity/source",
											schemaPath: "#/properties/findings/items/properties/severity/properties/source/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err249];
										else vErrors.push(err249);
										errors++;
									}
								}
								if (data102.assumed !== void 0) {
									if (typeof data102.assumed !== "boolean") {
										const err250 = {
											instancePath: instancePath + "/findings/" + i8 + "/severity/assumed",
											schemaPath: "#/properties/findings/items/properties/severity/properties/assumed/type",
											keyword: "type",
											params: { type: "boolean" },
											message: "must be boolean"
										};
										if (vErrors === null) vErrors = [err250];
										else vErrors.push(err250);
										errors++;
									}
								}
							} else {
								const err251 = {
									instancePath: instancePath + "/findings/" + i8 + "/severity",
									schemaPath: "#/properties/findings/items/properties/severity/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err251];
								else vErrors.push(err251);
								errors++;
							}
						}
						if (data75.cves !== void 0) {
							let data107 = data75.cves;
							if (Array.isArray(data107)) {
								const len9 = data107.length;
								for (let i9 = 0; i9 < len9; i9++) if (typeof data107[i9] !== "string") {
									const err252 = {
										instancePath: instancePath + "/findings/" + i8 + "/cves/" + i9,
										schemaPath: "#/properties/findings/items/properties/cves/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err252];
									else vErrors.push(err252);
									errors++;
								}
							} else {
								const err253 = {
									instancePath: instancePath + "/findings/" + i8 + "/cves",
									schemaPath: "#/properties/findings/items/properties/cves/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err253];
								else vErrors.push(err253);
								errors++;
							}
						}
						if (data75.cwe !== void 0) {
							let data109 = data75.cwe;
							if (Array.isArray(data109)) {
								const len10 = data109.length;
								for (let i10 = 0; i10 < len10; i10++) if (typeof data109[i10] !== "string") {
									const err254 = {
										instancePath: instancePath + "/findings/" + i8 + "/cwe/" + i10,
										schemaPath: "#/properties/findings/items/properties/cwe/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err254];
									else vErrors.push(err254);
									errors++;
								}
							} else {
								const err255 = {
									instancePath: instancePath + "/findings/" + i8 + "/cwe",
									schemaPath: "#/properties/findings/items/properties/cwe/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err255];
								else vErrors.push(err255);
								errors++;
							}
						}
						if (data75.package !== void 0) {
							let data111 = data75.package;
							if (typeof data111 !== "string" && data111 !== null) {
								const err256 = {
									instancePath: instancePath + "/findings/" + i8 + "/package",
									schemaPath: "#/properties/findings/items/properties/package/type",
									keyword: "type",
									params: { type: schema6.properties.findings.items.properties.package.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err256];
								else vErrors.push(err256);
								errors++;
							}
						}
						if (data75.installed !== void 0) {
							let data112 = data75.installed;
							if (typeof data112 !== "string" && data112 !== null) {
								const err257 = {
									instancePath: instancePath + "/findings/" + i8 + "/installed",
									schemaPath: "#/properties/findings/items/properties/installed/type",
									keyword: "type",
									params: { type: schema6.properties.findings.items.properties.installed.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err257];
								else vErrors.push(err257);
								errors++;
							}
						}
						if (data75.fixed !== void 0) {
							let data113 = data75.fixed;
							if (typeof data113 !== "string" && data113 !== null) {
								const err258 = {
									instancePath: instancePath + "/findings/" + i8 + "/fixed",
									schemaPath: "#/properties/findings/items/properties/fixed/type",
									keyword: "type",
									params: { type: schema6.properties.findings.items.properties.fixed.type },
									message: "must be string,null"
								};
								if (vErrors === null) vErrors = [err258];
								else vErrors.push(err258);
								errors++;
							}
						}
						if (data75.claims !== void 0) {
							let data114 = data75.claims;
							if (data114 && typeof data114 == "object" && !Array.isArray(data114)) {
								if (data114.suppressed === void 0) {
									const err259 = {
										instancePath: instancePath + "/findings/" + i8 + "/claims",
										schemaPath: "#/properties/findings/items/properties/claims/required",
										keyword: "required",
										params: { missingProperty: "suppressed" },
										message: "must have required property 'suppressed'"
									};
									if (vErrors === null) vErrors = [err259];
									else vErrors.push(err259);
									errors++;
								}
								if (data114.baselineState === void 0) {
									const err260 = {
										instancePath: instancePath + "/findings/" + i8 + "/claims",
										schemaPath: "#/properties/findings/items/properties/claims/required",
										keyword: "required",
										params: { missingProperty: "baselineState" },
										message: "must have required property 'baselineState'"
									};
									if (vErrors === null) vErrors = [err260];
									else vErrors.push(err260);
									errors++;
								}
								for (const key16 in data114) if (!(key16 === "suppressed" || key16 === "baselineState")) {
									const err261 = {
										instancePath: instancePath + "/findings/" + i8 + "/claims",
										schemaPath: "#/properties/findings/items/properties/claims/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key16 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err261];
									else vErrors.push(err261);
									errors++;
								}
								if (data114.suppressed !== void 0) {
									let data115 = data114.suppressed;
									if (typeof data115 !== "string" && data115 !== null) {
										const err262 = {
											instancePath: instancePath + "/findings/" + i8 + "/claims/suppressed",
											schemaPath: "#/properties/findings/items/properties/claims/properties/suppressed/type",
											keyword: "type",
											params: { type: schema6.properties.findings.items.properties.claims.properties.suppressed.type },
											message: "must be string,null"
										};
										if (vErrors === null) vErrors = [err262];
										else vErrors.push(err262);
										errors++;
									}
								}
								if (data114.baselineState !== void 0) {
									let data116 = data114.baselineState;
									if (typeof data116 !== "string" && data116 !== null) {
										const err263 = {
											instancePath: instancePath + "/findings/" + i8 + "/claims/baselineState",
											schemaPath: "#/properties/findings/items/properties/claims/properties/baselineState/type",
											keyword: "type",
											params: { type: schema6.properties.findings.items.properties.claims.properties.baselineState.type },
											message: "must be string,null"
										};
										if (vErrors === null) vErrors = [err263];
										else vErrors.push(err263);
										errors++;
									}
								}
							} else {
								const err264 = {
									instancePath: instancePath + "/findings/" + i8 + "/claims",
									schemaPath: "#/properties/findings/items/properties/claims/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err264];
								else vErrors.push(err264);
								errors++;
							}
						}
						if (data75.why !== void 0) {
							let data117 = data75.why;
							if (Array.isArray(data117)) {
								const len11 = data117.length;
								for (let i11 = 0; i11 < len11; i11++) if (typeof data117[i11] !== "string") {
									const err265 = {
										instancePath: instancePath + "/findings/" + i8 + "/why/" + i11,
										schemaPath: "#/properties/findings/items/properties/why/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err265];
									else vErrors.push(err265);
									errors++;
								}
							} else {
								const err266 = {
									instancePath: instancePath + "/findings/" + i8 + "/why",
									schemaPath: "#/properties/findings/items/properties/why/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err266];
								else vErrors.push(err266);
								errors++;
							}
						}
						if (data75.facts !== void 0) {
							let data119 = data75.facts;
							if (data119 && typeof data119 == "object" && !Array.isArray(data119)) {
								for (const key17 in data119) {
									const _errs299 = errors;
									if (typeof key17 !== "string") {
										const err267 = {
											instancePath: instancePath + "/findings/" + i8 + "/facts",
											schemaPath: "#/properties/findings/items/properties/facts/propertyNames/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											propertyName: key17
										};
										if (vErrors === null) vErrors = [err267];
										else vErrors.push(err267);
										errors++;
									}
									if (!(_errs299 === errors)) {
										const err268 = {
											instancePath: instancePath + "/findings/" + i8 + "/facts",
											schemaPath: "#/properties/findings/items/properties/facts/propertyNames",
											keyword: "propertyNames",
											params: { propertyName: key17 },
											message: "property name must be valid"
										};
										if (vErrors === null) vErrors = [err268];
										else vErrors.push(err268);
										errors++;
									}
								}
								for (const key18 in data119) {
									let data120 = data119[key18];
									if (typeof data120 !== "string" && !(typeof data120 == "number" && isFinite(data120)) && typeof data120 !== "boolean") {
										const err269 = {
											instancePath: instancePath + "/findings/" + i8 + "/facts/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/findings/items/properties/facts/additionalProperties/type",
											keyword: "type",
											params: { type: schema6.properties.findings.items.properties.facts.additionalProperties.type },
											message: "must be string,number,boolean"
										};
										if (vErrors === null) vErrors = [err269];
										else vErrors.push(err269);
										errors++;
									}
								}
							} else {
								const err270 = {
									instancePath: instancePath + "/findings/" + i8 + "/facts",
									schemaPath: "#/properties/findings/items/properties/facts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err270];
								else vErrors.push(err270);
								errors++;
							}
						}
						if (data75.adopted !== void 0) {
							if (typeof data75.adopted !== "boolean") {
								const err271 = {
									instancePath: instancePath + "/findings/" + i8 + "/adopted",
									schemaPath: "#/properties/findings/items/properties/adopted/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err271];
								else vErrors.push(err271);
								errors++;
							}
						}
						if (data75.renameKey !== void 0) {
							if (typeof data75.renameKey !== "string") {
								const err272 = {
									instancePath: instancePath + "/findings/" + i8 + "/renameKey",
									schemaPath: "#/properties/findings/items/properties/renameKey/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err272];
								else vErrors.push(err272);
								errors++;
							}
						}
						if (data75.aliases !== void 0) {
							let data123 = data75.aliases;
							if (Array.isArray(data123)) {
								const len12 = data123.length;
								for (let i12 = 0; i12 < len12; i12++) if (typeof data123[i12] !== "string") {
									const err273 = {
										instancePath: instancePath + "/findings/" + i8 + "/aliases/" + i12,
										schemaPath: "#/properties/findings/items/properties/aliases/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err273];
									else vErrors.push(err273);
									errors++;
								}
							} else {
								const err274 = {
									instancePath: instancePath + "/findings/" + i8 + "/aliases",
									schemaPath: "#/properties/findings/items/properties/aliases/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err274];
								else vErrors.push(err274);
								errors++;
							}
						}
					} else {
						const err275 = {
							instancePath: instancePath + "/findings/" + i8,
							schemaPath: "#/properties/findings/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err275];
						else vErrors.push(err275);
						errors++;
					}
				}
			} else {
				const err276 = {
					instancePath: instancePath + "/findings",
					schemaPath: "#/properties/findings/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err276];
				else vErrors.push(err276);
				errors++;
			}
		}
		if (data.incidents !== void 0) {
			let data125 = data.incidents;
			if (Array.isArray(data125)) {
				const len13 = data125.length;
				for (let i13 = 0; i13 < len13; i13++) {
					let data126 = data125[i13];
					if (data126 && typeof data126 == "object" && !Array.isArray(data126)) {
						if (data126.id === void 0) {
							const err277 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "id" },
								message: "must have required property 'id'"
							};
							if (vErrors === null) vErrors = [err277];
							else vErrors.push(err277);
							errors++;
						}
						if (data126.kind === void 0) {
							const err278 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "kind" },
								message: "must have required property 'kind'"
							};
							if (vErrors === null) vErrors = [err278];
							else vErrors.push(err278);
							errors++;
						}
						if (data126.title === void 0) {
							const err279 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "title" },
								message: "must have required property 'title'"
							};
							if (vErrors === null) vErrors = [err279];
							else vErrors.push(err279);
							errors++;
						}
						if (data126.class === void 0) {
							const err280 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "class" },
								message: "must have required property 'class'"
							};
							if (vErrors === null) vErrors = [err280];
							else vErrors.push(err280);
							errors++;
						}
						if (data126.tier === void 0) {
							const err281 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "tier" },
								message: "must have required property 'tier'"
							};
							if (vErrors === null) vErrors = [err281];
							else vErrors.push(err281);
							errors++;
						}
						if (data126.severity === void 0) {
							const err282 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "severity" },
								message: "must have required property 'severity'"
							};
							if (vErrors === null) vErrors = [err282];
							else vErrors.push(err282);
							errors++;
						}
						if (data126.owner === void 0) {
							const err283 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "owner" },
								message: "must have required property 'owner'"
							};
							if (vErrors === null) vErrors = [err283];
							else vErrors.push(err283);
							errors++;
						}
						if (data126.contributors === void 0) {
							const err284 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "contributors" },
								message: "must have required property 'contributors'"
							};
							if (vErrors === null) vErrors = [err284];
							else vErrors.push(err284);
							errors++;
						}
						if (data126.findings === void 0) {
							const err285 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "findings" },
								message: "must have required property 'findings'"
							};
							if (vErrors === null) vErrors = [err285];
							else vErrors.push(err285);
							errors++;
						}
						if (data126.firstAid === void 0) {
							const err286 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "firstAid" },
								message: "must have required property 'firstAid'"
							};
							if (vErrors === null) vErrors = [err286];
							else vErrors.push(err286);
							errors++;
						}
						if (data126.nextStep === void 0) {
							const err287 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "nextStep" },
								message: "must have required property 'nextStep'"
							};
							if (vErrors === null) vErrors = [err287];
							else vErrors.push(err287);
							errors++;
						}
						if (data126.checklist === void 0) {
							const err288 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "checklist" },
								message: "must have required property 'checklist'"
							};
							if (vErrors === null) vErrors = [err288];
							else vErrors.push(err288);
							errors++;
						}
						if (data126.firstSeen === void 0) {
							const err289 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "firstSeen" },
								message: "must have required property 'firstSeen'"
							};
							if (vErrors === null) vErrors = [err289];
							else vErrors.push(err289);
							errors++;
						}
						if (data126.takeUpBy === void 0) {
							const err290 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "takeUpBy" },
								message: "must have required property 'takeUpBy'"
							};
							if (vErrors === null) vErrors = [err290];
							else vErrors.push(err290);
							errors++;
						}
						if (data126.dueAt === void 0) {
							const err291 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/required",
								keyword: "required",
								params: { missingProperty: "dueAt" },
								message: "must have required property 'dueAt'"
							};
							if (vErrors === null) vErrors = [err291];
							else vErrors.push(err291);
							errors++;
						}
						for (const key19 in data126) if (!func2.call(schema6.properties.incidents.items.properties, key19)) {
							const err292 = {
								instancePath: instancePath + "/incidents/" + i13,
								schemaPath: "#/properties/incidents/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key19 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err292];
							else vErrors.push(err292);
							errors++;
						}
						if (data126.id !== void 0) {
							if (typeof data126.id !== "string") {
								const err293 = {
									instancePath: instancePath + "/incidents/" + i13 + "/id",
									schemaPath: "#/properties/incidents/items/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err293];
								else vErrors.push(err293);
								errors++;
							}
						}
						if (data126.kind !== void 0) {
							if (typeof data126.kind !== "string") {
								const err294 = {
									instancePath: instancePath + "/incidents/" + i13 + "/kind",
									schemaPath: "#/properties/incidents/items/properties/kind/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err294];
								else vErrors.push(err294);
								errors++;
							}
						}
						if (data126.title !== void 0) {
							if (typeof data126.title !== "string") {
								const err295 = {
									instancePath: instancePath + "/incidents/" + i13 + "/title",
									schemaPath: "#/properties/incidents/items/properties/title/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err295];
								else vErrors.push(err295);
								errors++;
							}
						}
						if (data126.class !== void 0) {
							let data130 = data126.class;
							if (typeof data130 !== "string") {
								const err296 = {
									instancePath: instancePath + "/incidents/" + i13 + "/class",
									schemaPath: "#/properties/incidents/items/properties/class/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err296];
								else vErrors.push(err296);
								errors++;
							}
							if (!(data130 === "secret" || data130 === "malware" || data130 === "vuln" || data130 === "code" || data130 === "iac" || data130 === "pipeline" || data130 === "quality")) {
								const err297 = {
									instancePath: instancePath + "/incidents/" + i13 + "/class",
									schemaPath: "#/properties/incidents/items/properties/class/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.incidents.items.properties.class.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err297];
								else vErrors.push(err297);
								errors++;
							}
						}
						if (data126.tier !== void 0) {
							let data131 = data126.tier;
							if (typeof data131 !== "string") {
								const err298 = {
									instancePath: instancePath + "/incidents/" + i13 + "/tier",
									schemaPath: "#/properties/incidents/items/properties/tier/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err298];
								else vErrors.push(err298);
								errors++;
							}
							if (!(data131 === "T0" || data131 === "T1" || data131 === "T2" || data131 === "T3" || data131 === "T4")) {
								const err299 = {
									instancePath: instancePath + "/incidents/" + i13 + "/tier",
									schemaPath: "#/properties/incidents/items/properties/tier/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.incidents.items.properties.tier.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err299];
								else vErrors.push(err299);
								errors++;
							}
						}
						if (data126.severity !== void 0) {
							let data132 = data126.severity;
							if (typeof data132 !== "string") {
								const err300 = {
									instancePath: instancePath + "/incidents/" + i13 + "/severity",
									schemaPath: "#/properties/incidents/items/properties/severity/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err300];
								else vErrors.push(err300);
								errors++;
							}
							if (!(data132 === "SEV1" || data132 === "SEV2" || data132 === "SEV3" || data132 === "SEV4" || data132 === "SEV5")) {
								const err301 = {
									instancePath: instancePath + "/incidents/" + i13 + "/severity",
									schemaPath: "#/properties/incidents/items/properties/severity/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.incidents.items.properties.severity.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err301];
								else vErrors.push(err301);
								errors++;
							}
						}
						if (data126.owner !== void 0) {
							let data133 = data126.owner;
							if (data133 && typeof data133 == "object" && !Array.isArray(data133)) {
								if (data133.team === void 0) {
									const err302 = {
										instancePath: instancePath + "/incidents/" + i13 + "/owner",
										schemaPath: "#/properties/incidents/items/properties/owner/required",
										keyword: "required",
										params: { missingProperty: "team" },
										message: "must have required property 'team'"
									};
									if (vErrors === null) vErrors = [err302];
									else vErrors.push(err302);
									errors++;
								}
								if (data133.person === void 0) {
									const err303 = {
										instancePath: instancePath + "/incidents/" + i13 + "/owner",
										schemaPath: "#/properties/incidents/items/properties/owner/required",
										keyword: "required",
										params: { missingProperty: "person" },
										message: "must have required property 'person'"
									};
									if (vErrors === null) vErrors = [err303];
									else vErrors.push(err303);
									errors++;
								}
								if (data133.evidence === void 0) {
									const err304 = {
										instancePath: instancePath + "/incidents/" + i13 + "/owner",
										schemaPath: "#/properties/incidents/items/properties/owner/required",
										keyword: "required",
										params: { missingProperty: "evidence" },
										message: "must have required property 'evidence'"
									};
									if (vErrors === null) vErrors = [err304];
									else vErrors.push(err304);
									errors++;
								}
								if (data133.confidence === void 0) {
									const err305 = {
										instancePath: instancePath + "/incidents/" + i13 + "/owner",
										schemaPath: "#/properties/incidents/items/properties/owner/required",
										keyword: "required",
										params: { missingProperty: "confidence" },
										message: "must have required property 'confidence'"
									};
									if (vErrors === null) vErrors = [err305];
									else vErrors.push(err305);
									errors++;
								}
								for (const key20 in data133) if (!(key20 === "team" || key20 === "person" || key20 === "evidence" || key20 === "confidence")) {
									const err306 = {
										instancePath: instancePath + "/incidents/" + i13 + "/owner",
										schemaPath: "#/properties/incidents/items/properties/owner/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key20 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err306];
									else vErrors.push(err306);
									errors++;
								}
								if (data133.team !== void 0) {
									let data134 = data133.team;
									if (typeof data134 !== "string" && data134 !== null) {
										const err307 = {
											instancePath: instancePath + "/incidents/" + i13 + "/owner/team",
											schemaPath: "#/properties/incidents/items/properties/owner/properties/team/type",
											keyword: "type",
											params: { type: schema6.properties.incidents.items.properties.owner.properties.team.type },
											message: "must be string,null"
										};
										if (vErrors === null) vErrors = [err307];
										else vErrors.push(err307);
										errors++;
									}
								}
								if (data133.person !== void 0) {
									let data135 = data133.person;
									if (typeof data135 !== "string" && data135 !== null) {
										const err308 = {
											instancePath: instancePath + "/incidents/" + i13 + "/owner/person",
											schemaPath: "#/properties/incidents/items/properties/owner/properties/person/type",
											keyword: "type",
											params: { type: schema6.properties.incidents.items.properties.owner.properties.person.type },
											message: "must be string,null"
										};
										if (vErrors === null) vErrors = [err308];
										else vErrors.push(err308);
										errors++;
									}
								}
								if (data133.evidence !== void 0) {
									let data136 = data133.evidence;
									if (Array.isArray(data136)) {
										const len14 = data136.length;
										for (let i14 = 0; i14 < len14; i14++) {
											let data137 = data136[i14];
											if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
												if (data137.source === void 0) {
													const err309 = {
														instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence/" + i14,
														schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/items/required",
														keyword: "required",
														params: { missingProperty: "source" },
														message: "must have required property 'source'"
													};
													if (vErrors === null) vErrors = [err309];
													else vErrors.push(err309);
													errors++;
												}
												if (data137.says === void 0) {
													const err310 = {
														instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence/" + i14,
														schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/items/required",
														keyword: "required",
														params: { missingProperty: "says" },
														message: "must have required property 'says'"
													};
													if (vErrors === null) vErrors = [err310];
													else vErrors.push(err310);
													errors++;
												}
												for (const key21 in data137) if (!(key21 === "source" || key21 === "says")) {
													const err311 = {
														instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence/" + i14,
														schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key21 },
														message: "must NOT have additional properties"
													};
													if (vErrors === null) vErrors = [err311];
													else vErrors.push(err311);
													errors++;
												}
												if (data137.source !== void 0) {
													if (typeof data137.source !== "string") {
														const err312 = {
															instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence/" + i14 + "/source",
															schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/items/properties/source/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err312];
														else vErrors.push(err312);
														errors++;
													}
												}
												if (data137.says !== void 0) {
													if (typeof data137.says !== "string") {
														const err313 = {
															instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence/" + i14 + "/says",
															schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/items/properties/says/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err313];
														else vErrors.push(err313);
														errors++;
													}
												}
											} else {
												const err314 = {
													instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence/" + i14,
													schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												};
												if (vErrors === null) vErrors = [err314];
												else vErrors.push(err314);
												errors++;
											}
										}
									} else {
										const err315 = {
											instancePath: instancePath + "/incidents/" + i13 + "/owner/evidence",
											schemaPath: "#/properties/incidents/items/properties/owner/properties/evidence/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										};
										if (vErrors === null) vErrors = [err315];
										else vErrors.push(err315);
										errors++;
									}
								}
								if (data133.confidence !== void 0) {
									if (typeof data133.confidence !== "string") {
										const err316 = {
											instancePath: instancePath + "/incidents/" + i13 + "/owner/confidence",
											schemaPath: "#/properties/incidents/items/properties/owner/properties/confidence/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err316];
										else vErrors.push(err316);
										errors++;
									}
								}
							} else {
								const err317 = {
									instancePath: instancePath + "/incidents/" + i13 + "/owner",
									schemaPath: "#/properties/incidents/items/properties/owner/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err317];
								else vErrors.push(err317);
								errors++;
							}
						}
						if (data126.contributors !== void 0) {
							let data141 = data126.contributors;
							if (Array.isArray(data141)) {
								const len15 = data141.length;
								for (let i15 = 0; i15 < len15; i15++) if (typeof data141[i15] !== "string") {
									const err318 = {
										instancePath: instancePath + "/incidents/" + i13 + "/contributors/" + i15,
										schemaPath: "#/properties/incidents/items/properties/contributors/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err318];
									else vErrors.push(err318);
									errors++;
								}
							} else {
								const err319 = {
									instancePath: instancePath + "/incidents/" + i13 + "/contributors",
									schemaPath: "#/properties/incidents/items/properties/contributors/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err319];
								else vErrors.push(err319);
								errors++;
							}
						}
						if (data126.findings !== void 0) {
							let data143 = data126.findings;
							if (Array.isArray(data143)) {
								const len16 = data143.length;
								for (let i16 = 0; i16 < len16; i16++) if (typeof data143[i16] !== "string") {
									const err320 = {
										instancePath: instancePath + "/incidents/" + i13 + "/findings/" + i16,
										schemaPath: "#/properties/incidents/items/properties/findings/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err320];
									else vErrors.push(err320);
									errors++;
								}
							} else {
								const err321 = {
									instancePath: instancePath + "/incidents/" + i13 + "/findings",
									schemaPath: "#/properties/incidents/items/properties/findings/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err321];
								else vErrors.push(err321);
								errors++;
							}
						}
						if (data126.firstAid !== void 0) {
							let data145 = data126.firstAid;
							if (Array.isArray(data145)) {
								const len17 = data145.length;
								for (let i17 = 0; i17 < len17; i17++) {
									let data146 = data145[i17];
									if (data146 && typeof data146 == "object" && !Array.isArray(data146)) {
										if (data146.state === void 0) {
											const err322 = {
												instancePath: instancePath + "/incidents/" + i13 + "/firstAid/" + i17,
												schemaPath: "#/properties/incidents/items/properties/firstAid/items/required",
												keyword: "required",
												params: { missingProperty: "state" },
												message: "must have required property 'state'"
											};
											if (vErrors === null) vErrors = [err322];
											else vErrors.push(err322);
											errors++;
										}
										if (data146.says === void 0) {
											const err323 = {
												instancePath: instancePath + "/incidents/" + i13 + "/firstAid/" + i17,
												schemaPath: "#/properties/incidents/items/properties/firstAid/items/required",
												keyword: "required",
												params: { missingProperty: "says" },
												message: "must have required property 'says'"
											};
											if (vErrors === null) vErrors = [err323];
											else vErrors.push(err323);
											errors++;
										}
										for (const key22 in data146) if (!(key22 === "state" || key22 === "says")) {
											const err324 = {
												instancePath: instancePath + "/incidents/" + i13 + "/firstAid/" + i17,
												schemaPath: "#/properties/incidents/items/properties/firstAid/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key22 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err324];
											else vErrors.push(err324);
											errors++;
										}
										if (data146.state !== void 0) {
											if (typeof data146.state !== "string") {
												const err325 = {
													instancePath: instancePath + "/incidents/" + i13 + "/firstAid/" + i17 + "/state",
													schemaPath: "#/properties/incidents/items/properties/firstAid/items/properties/state/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err325];
												else vErrors.push(err325);
												errors++;
											}
										}
										if (data146.says !== void 0) {
											if (typeof data146.says !== "string") {
												const err326 = {
													instancePath: instancePath + "/incidents/" + i13 + "/firstAid/" + i17 + "/says",
													schemaPath: "#/properties/incidents/items/properties/firstAid/items/properties/says/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err326];
												else vErrors.push(err326);
												errors++;
											}
										}
									} else {
										const err327 = {
											instancePath: instancePath + "/incidents/" + i13 + "/firstAid/" + i17,
											schemaPath: "#/properties/incidents/items/properties/firstAid/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err327];
										else vErrors.push(err327);
										errors++;
									}
								}
							} else {
								const err328 = {
									instancePath: instancePath + "/incidents/" + i13 + "/firstAid",
									schemaPath: "#/properties/incidents/items/properties/firstAid/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err328];
								else vErrors.push(err328);
								errors++;
							}
						}
						if (data126.nextStep !== void 0) {
							if (typeof data126.nextStep !== "string") {
								const err329 = {
									instancePath: instancePath + "/incidents/" + i13 + "/nextStep",
									schemaPath: "#/properties/incidents/items/properties/nextStep/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err329];
								else vErrors.push(err329);
								errors++;
							}
						}
						if (data126.checklist !== void 0) {
							let data150 = data126.checklist;
							if (Array.isArray(data150)) {
								const len18 = data150.length;
								for (let i18 = 0; i18 < len18; i18++) {
									let data151 = data150[i18];
									if (data151 && typeof data151 == "object" && !Array.isArray(data151)) {
										if (data151.id === void 0) {
											const err330 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "id" },
												message: "must have required property 'id'"
											};
											if (vErrors === null) vErrors = [err330];
											else vErrors.push(err330);
											errors++;
										}
										if (data151.phase === void 0) {
											const err331 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "phase" },
												message: "must have required property 'phase'"
											};
											if (vErrors === null) vErrors = [err331];
											else vErrors.push(err331);
											errors++;
										}
										if (data151.says === void 0) {
											const err332 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "says" },
												message: "must have required property 'says'"
											};
											if (vErrors === null) vErrors = [err332];
											else vErrors.push(err332);
											errors++;
										}
										if (data151.role === void 0) {
											const err333 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "role" },
												message: "must have required property 'role'"
											};
											if (vErrors === null) vErrors = [err333];
											else vErrors.push(err333);
											errors++;
										}
										if (data151.dueAt === void 0) {
											const err334 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "dueAt" },
												message: "must have required property 'dueAt'"
											};
											if (vErrors === null) vErrors = [err334];
											else vErrors.push(err334);
											errors++;
										}
										if (data151.after === void 0) {
											const err335 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "after" },
												message: "must have required property 'after'"
											};
											if (vErrors === null) vErrors = [err335];
											else vErrors.push(err335);
											errors++;
										}
										if (data151.blocks === void 0) {
											const err336 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/required",
												keyword: "required",
												params: { missingProperty: "blocks" },
												message: "must have required property 'blocks'"
											};
											if (vErrors === null) vErrors = [err336];
											else vErrors.push(err336);
											errors++;
										}
										for (const key23 in data151) if (!(key23 === "id" || key23 === "phase" || key23 === "says" || key23 === "role" || key23 === "dueAt" || key23 === "after" || key23 === "blocks")) {
											const err337 = {
												instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
												schemaPath: "#/properties/incidents/items/properties/checklist/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key23 },
												message: "must NOT have additional properties"
											};
											if (vErrors === null) vErrors = [err337];
											else vErrors.push(err337);
											errors++;
										}
										if (data151.id !== void 0) {
											if (typeof data151.id !== "string") {
												const err338 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/id",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/id/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err338];
												else vErrors.push(err338);
												errors++;
											}
										}
										if (data151.phase !== void 0) {
											if (typeof data151.phase !== "string") {
												const err339 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/phase",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/phase/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err339];
												else vErrors.push(err339);
												errors++;
											}
										}
										if (data151.says !== void 0) {
											if (typeof data151.says !== "string") {
												const err340 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/says",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/says/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err340];
												else vErrors.push(err340);
												errors++;
											}
										}
										if (data151.role !== void 0) {
											if (typeof data151.role !== "string") {
												const err341 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/role",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/role/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err341];
												else vErrors.push(err341);
												errors++;
											}
										}
										if (data151.dueAt !== void 0) {
											let data156 = data151.dueAt;
											const _errs380 = errors;
											let valid69 = false;
											const _errs381 = errors;
											if (typeof data156 !== "string") {
												const err342 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/dueAt",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/dueAt/anyOf/0/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err342];
												else vErrors.push(err342);
												errors++;
											}
											var _valid7 = _errs381 === errors;
											valid69 = valid69 || _valid7;
											if (!valid69) {
												const _errs383 = errors;
												if (data156 !== null) {
													const err343 = {
														instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/dueAt",
														schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/dueAt/anyOf/1/type",
														keyword: "type",
														params: { type: "null" },
														message: "must be null"
													};
													if (vErrors === null) vErrors = [err343];
													else vErrors.push(err343);
													errors++;
												}
												var _valid7 = _errs383 === errors;
												valid69 = valid69 || _valid7;
											}
											if (!valid69) {
												const err344 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/dueAt",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/dueAt/anyOf",
													keyword: "anyOf",
													params: {},
													message: "must match a schema in anyOf"
												};
												if (vErrors === null) vErrors = [err344];
												else vErrors.push(err344);
												errors++;
											} else {
												errors = _errs380;
												if (vErrors !== null) {
													if (_errs380) vErrors.length = _errs380;
													else vErrors = null;
												}
											}
										}
										if (data151.after !== void 0) {
											let data157 = data151.after;
											if (typeof data157 !== "string" && data157 !== null) {
												const err345 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/after",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/after/type",
													keyword: "type",
													params: { type: schema6.properties.incidents.items.properties.checklist.items.properties.after.type },
													message: "must be string,null"
												};
												if (vErrors === null) vErrors = [err345];
												else vErrors.push(err345);
												errors++;
											}
										}
										if (data151.blocks !== void 0) {
											if (typeof data151.blocks !== "string") {
												const err346 = {
													instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18 + "/blocks",
													schemaPath: "#/properties/incidents/items/properties/checklist/items/properties/blocks/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												};
												if (vErrors === null) vErrors = [err346];
												else vErrors.push(err346);
												errors++;
											}
										}
									} else {
										const err347 = {
											instancePath: instancePath + "/incidents/" + i13 + "/checklist/" + i18,
											schemaPath: "#/properties/incidents/items/properties/checklist/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object"
										};
										if (vErrors === null) vErrors = [err347];
										else vErrors.push(err347);
										errors++;
									}
								}
							} else {
								const err348 = {
									instancePath: instancePath + "/incidents/" + i13 + "/checklist",
									schemaPath: "#/properties/incidents/items/properties/checklist/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err348];
								else vErrors.push(err348);
								errors++;
							}
						}
						if (data126.firstSeen !== void 0) {
							if (typeof data126.firstSeen !== "string") {
								const err349 = {
									instancePath: instancePath + "/incidents/" + i13 + "/firstSeen",
									schemaPath: "#/properties/incidents/items/properties/firstSeen/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err349];
								else vErrors.push(err349);
								errors++;
							}
						}
						if (data126.takeUpBy !== void 0) {
							if (typeof data126.takeUpBy !== "string") {
								const err350 = {
									instancePath: instancePath + "/incidents/" + i13 + "/takeUpBy",
									schemaPath: "#/properties/incidents/items/properties/takeUpBy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err350];
								else vErrors.push(err350);
								errors++;
							}
						}
						if (data126.dueAt !== void 0) {
							let data161 = data126.dueAt;
							const _errs394 = errors;
							let valid70 = false;
							const _errs395 = errors;
							if (typeof data161 !== "string") {
								const err351 = {
									instancePath: instancePath + "/incidents/" + i13 + "/dueAt",
									schemaPath: "#/properties/incidents/items/properties/dueAt/anyOf/0/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err351];
								else vErrors.push(err351);
								errors++;
							}
							var _valid8 = _errs395 === errors;
							valid70 = valid70 || _valid8;
							if (!valid70) {
								const _errs397 = errors;
								if (data161 !== null) {
									const err352 = {
										instancePath: instancePath + "/incidents/" + i13 + "/dueAt",
										schemaPath: "#/properties/incidents/items/properties/dueAt/anyOf/1/type",
										keyword: "type",
										params: { type: "null" },
										message: "must be null"
									};
									if (vErrors === null) vErrors = [err352];
									else vErrors.push(err352);
									errors++;
								}
								var _valid8 = _errs397 === errors;
								valid70 = valid70 || _valid8;
							}
							if (!valid70) {
								const err353 = {
									instancePath: instancePath + "/incidents/" + i13 + "/dueAt",
									schemaPath: "#/properties/incidents/items/properties/dueAt/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err353];
								else vErrors.push(err353);
								errors++;
							} else {
								errors = _errs394;
								if (vErrors !== null) {
									if (_errs394) vErrors.length = _errs394;
									else vErrors = null;
								}
							}
						}
					} else {
						const err354 = {
							instancePath: instancePath + "/incidents/" + i13,
							schemaPath: "#/properties/incidents/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err354];
						else vErrors.push(err354);
						errors++;
					}
				}
			} else {
				const err355 = {
					instancePath: instancePath + "/incidents",
					schemaPath: "#/properties/incidents/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err355];
				else vErrors.push(err355);
				errors++;
			}
		}
		if (data.next !== void 0) {
			if (typeof data.next !== "string") {
				const err356 = {
					instancePath: instancePath + "/next",
					schemaPath: "#/properties/next/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err356];
				else vErrors.push(err356);
				errors++;
			}
		}
	} else {
		const err357 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err357];
		else vErrors.push(err357);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}

// src/commands/read-decision.ts
const decisionBytes = 1024 * 2 ** 20;
/** decision.json of a run, checked by its schema; exit 2 when it is none. */
async function readDecision(path, files) {
	const read = await files.read(path, decisionBytes);
	if (read.is === "absent") throw wrong(path, text`${path} is not there`);
	if (read.is !== "bytes") throw wrong(path, text`${path} cannot be read`);
	const record = parsed(read.bytes);
	if (validate(record)) return record;
	const where = validate.errors?.[0]?.instancePath ?? "";
	throw wrong(path, text`${path} is no decision of this version of Baton (at ${where === "" ? "/" : where})`);
}
function parsed(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return null;
	}
}
function wrong(path, sentence) {
	return new Inability(2, [{
		code: "decision-unreadable",
		sentence,
		remedy: text`write one by ${"baton gate … --output decision.json"}`,
		at: { file: foreign(path) }
	}]);
}

export { readDecision };