import { require_dist } from "../../libraries/yaml.js";
import { counted, dayOf, defaultConfig, foreign, foreignSyntax, grammars, mayBeShown, nearest, ours, text, wordsOf } from "../../start.js";

// src/generated/config-validator.js
var import_dist = require_dist();
const validate = validate21;
const schema6 = {
	$schema: "http://json-schema.org/draft-07/schema#",
	type: "object",
	properties: {
		version: {
			type: "number",
			const: 1
		},
		service: {
			type: "object",
			properties: {
				name: {
					type: "string",
					minLength: 1,
					maxLength: 100,
					pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
				},
				exposure: {
					type: "string",
					enum: ["internet", "internal"]
				},
				criticality: {
					type: "string",
					enum: [
						"crown",
						"normal",
						"low"
					]
				},
				data: {
					type: "string",
					enum: [
						"public",
						"internal",
						"confidential",
						"restricted"
					]
				},
				environments: {
					type: "object",
					propertyNames: {
						type: "string",
						minLength: 1,
						maxLength: 100,
						pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
					},
					additionalProperties: { $ref: "#/definitions/environment" }
				}
			},
			additionalProperties: false
		},
		scans: {
			type: "object",
			properties: {
				requiredTools: {
					minItems: 1,
					maxItems: 100,
					type: "array",
					items: { $ref: "#/definitions/tool" }
				},
				maySkip: {
					maxItems: 100,
					type: "array",
					items: { $ref: "#/definitions/tool" }
				},
				accept: {
					maxItems: 200,
					type: "array",
					items: { $ref: "#/definitions/accepted" }
				},
				maxAge: {
					type: "string",
					minLength: 1,
					maxLength: 5,
					pattern: "^[1-9][0-9]{0,3}[dh]$"
				},
				onIncomplete: {
					type: "string",
					enum: ["block", "warn"]
				},
				trustSuppressions: {
					maxItems: 100,
					type: "array",
					items: { $ref: "#/definitions/tool" }
				}
			},
			additionalProperties: false
		},
		mode: {
			type: "string",
			enum: ["enforce", "observe"]
		},
		stage: {
			type: "string",
			enum: [
				"pr",
				"mainline",
				"predeploy",
				"deployed"
			]
		},
		policy: {
			type: "object",
			properties: {
				rules: {
					type: "object",
					properties: {
						secret: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						malware: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						vuln: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						code: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						iac: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						pipeline: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						quality: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/tierRule" }
						},
						stages: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/stageRow" }
						},
						severity: {
							minItems: 1,
							maxItems: 100,
							type: "array",
							items: { $ref: "#/definitions/severityRow" }
						}
					},
					additionalProperties: false
				},
				disable: {
					maxItems: 100,
					type: "array",
					items: {
						type: "string",
						minLength: 1,
						maxLength: 64,
						pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
					}
				}
			},
			additionalProperties: false
		},
		classes: {
			maxItems: 500,
			type: "array",
			items: {
				type: "object",
				properties: {
					tool: { allOf: [{ $ref: "#/definitions/tool" }] },
					rule: {
						type: "string",
						minLength: 1,
						maxLength: 500,
						pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
					},
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
					}
				},
				required: ["class"],
				additionalProperties: false
			}
		},
		ownership: {
			type: "object",
			properties: {
				overrides: {
					maxItems: 2e3,
					type: "array",
					items: {
						type: "object",
						properties: {
							path: {
								type: "string",
								minLength: 1,
								maxLength: 500,
								pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
							},
							owner: {
								type: "string",
								minLength: 1,
								maxLength: 140,
								pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$"
							}
						},
						required: ["path", "owner"],
						additionalProperties: false
					}
				},
				fallback: {
					type: "string",
					minLength: 1,
					maxLength: 140,
					pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$"
				}
			},
			additionalProperties: false
		},
		waivers: {
			maxItems: 2e3,
			type: "array",
			items: { $ref: "#/definitions/waiver" }
		},
		signals: {
			type: "object",
			properties: {
				kev: {
					type: "string",
					minLength: 1,
					maxLength: 500,
					pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
				},
				vex: {
					maxItems: 100,
					type: "array",
					items: {
						type: "string",
						minLength: 1,
						maxLength: 500,
						pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
					}
				}
			},
			additionalProperties: false
		},
		limits: {
			type: "object",
			properties: { newIncidentsPerRun: {
				type: "integer",
				minimum: 1,
				maximum: 100
			} },
			additionalProperties: false
		},
		ledger: {
			type: "object",
			properties: {
				repository: {
					type: "string",
					minLength: 1,
					maxLength: 500,
					pattern: "^(?:https?:\\/\\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|ssh:\\/\\/(?:[a-z0-9_][a-z0-9_-]*@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[a-z0-9_][a-z0-9_-]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|file:\\/\\/\\/(?:[A-Za-z]:\\/)?(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100})$"
				},
				since: {
					type: "object",
					properties: {
						seq: {
							type: "integer",
							minimum: 1,
							maximum: 1e9
						},
						hash: {
							type: "string",
							minLength: 1,
							maxLength: 64,
							pattern: "^[0-9a-f]{64}$"
						}
					},
					required: ["seq", "hash"],
					additionalProperties: false
				}
			},
			additionalProperties: false
		},
		hub: {
			type: "string",
			minLength: 1,
			maxLength: 140,
			pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}$"
		},
		teams: {
			type: "object",
			propertyNames: {
				type: "string",
				minLength: 1,
				maxLength: 140,
				pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$"
			},
			additionalProperties: { $ref: "#/definitions/team" }
		},
		dutyOfficers: {
			maxItems: 20,
			type: "array",
			items: { $ref: "#/definitions/member" }
		},
		incidents: {
			type: "object",
			properties: {
				cleanRuns: {
					type: "integer",
					minimum: 1,
					maximum: 10
				},
				reopenDays: {
					type: "integer",
					minimum: 1,
					maximum: 365
				}
			},
			additionalProperties: false
		}
	},
	required: ["version"],
	additionalProperties: false,
	definitions: {
		environment: {
			type: "object",
			properties: {
				production: { type: "boolean" },
				exposure: {
					type: "string",
					enum: ["internet", "internal"]
				}
			},
			additionalProperties: false
		},
		tool: {
			type: "string",
			minLength: 1,
			maxLength: 100,
			pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
		},
		accepted: {
			type: "object",
			properties: {
				tool: { $ref: "#/definitions/tool" },
				notification: {
					type: "string",
					minLength: 1,
					maxLength: 100,
					pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
				},
				reason: {
					type: "string",
					minLength: 1,
					maxLength: 500
				},
				until: {
					type: "string",
					minLength: 1,
					maxLength: 10,
					pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
				}
			},
			required: [
				"tool",
				"notification",
				"reason",
				"until"
			],
			additionalProperties: false
		},
		tierRule: {
			type: "object",
			properties: {
				id: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
				},
				when: {
					type: "string",
					minLength: 1,
					maxLength: 2e3
				},
				why: {
					type: "string",
					minLength: 1,
					maxLength: 500
				},
				before: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
				},
				tier: { allOf: [{ $ref: "#/definitions/tier" }] },
				whenNew: { allOf: [{ $ref: "#/definitions/tier" }] },
				drop: {
					type: "boolean",
					const: true
				},
				weaker: { allOf: [{ $ref: "#/definitions/tier" }] },
				stronger: { allOf: [{ $ref: "#/definitions/tier" }] },
				from: {
					minItems: 1,
					maxItems: 5,
					type: "array",
					items: { $ref: "#/definitions/tier" }
				},
				atMost: { allOf: [{ $ref: "#/definitions/tier" }] },
				atLeast: { allOf: [{ $ref: "#/definitions/tier" }] },
				verdict: {
					type: "string",
					enum: ["block", "quarantine"]
				},
				incident: { type: "boolean" }
			},
			required: [
				"id",
				"when",
				"why"
			],
			additionalProperties: false
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
		stageRow: {
			type: "object",
			properties: {
				id: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
				},
				when: {
					type: "string",
					minLength: 1,
					maxLength: 2e3
				},
				why: {
					type: "string",
					minLength: 1,
					maxLength: 500
				},
				before: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
				},
				verdict: {
					type: "string",
					enum: [
						"ignore",
						"track",
						"block",
						"quarantine"
					]
				},
				incident: { type: "boolean" }
			},
			required: [
				"id",
				"when",
				"why",
				"verdict",
				"incident"
			],
			additionalProperties: false
		},
		severityRow: {
			type: "object",
			properties: {
				id: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
				},
				when: {
					type: "string",
					minLength: 1,
					maxLength: 2e3
				},
				why: {
					type: "string",
					minLength: 1,
					maxLength: 500
				},
				before: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
				},
				severity: { allOf: [{ $ref: "#/definitions/severity" }] },
				atLeast: { allOf: [{ $ref: "#/definitions/severity" }] },
				stronger: { allOf: [{ $ref: "#/definitions/severity" }] }
			},
			required: [
				"id",
				"when",
				"why"
			],
			additionalProperties: false
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
		waiver: {
			type: "object",
			properties: {
				id: {
					type: "string",
					minLength: 1,
					maxLength: 64,
					pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"
				},
				scope: { $ref: "#/definitions/scope" },
				reason: {
					type: "string",
					enum: [
						"false_positive",
						"not_affected",
						"mitigated",
						"risk_accepted",
						"test_code"
					]
				},
				requester: {
					type: "string",
					minLength: 1,
					maxLength: 40,
					pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$"
				},
				approver: {
					type: "string",
					minLength: 1,
					maxLength: 140,
					pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$"
				},
				created: {
					type: "string",
					minLength: 1,
					maxLength: 10,
					pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
				},
				expires: {
					type: "string",
					minLength: 1,
					maxLength: 10,
					pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
				}
			},
			required: [
				"id",
				"scope",
				"reason",
				"requester",
				"approver",
				"expires"
			],
			additionalProperties: false
		},
		scope: {
			type: "object",
			properties: {
				identity: {
					type: "string",
					minLength: 1,
					maxLength: 80,
					pattern: "^(?:[0-9a-f]{64}|hmac:[0-9A-Za-z]{8}:[0-9a-f]{64})$"
				},
				count: {
					type: "integer",
					minimum: 1,
					maximum: 1e4
				},
				rule: {
					type: "string",
					minLength: 1,
					maxLength: 100,
					pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
				},
				path: {
					type: "string",
					minLength: 1,
					maxLength: 500,
					pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$"
				}
			},
			additionalProperties: false
		},
		team: {
			type: "object",
			properties: {
				oncall: {
					minItems: 1,
					maxItems: 20,
					type: "array",
					items: { $ref: "#/definitions/member" }
				},
				lead: { allOf: [{ $ref: "#/definitions/member" }] }
			},
			required: ["oncall"],
			additionalProperties: false
		},
		member: {
			type: ["string", "object"],
			pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$",
			properties: {
				login: {
					type: "string",
					pattern: "^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$"
				},
				id: {
					type: "string",
					pattern: "^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$"
				}
			},
			required: ["login", "id"],
			additionalProperties: false
		}
	}
};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("^[^\\p{C}\\p{Zl}\\p{Zp}]+$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[1-9][0-9]{0,3}[dh]$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
const pattern15 = /* @__PURE__ */ new RegExp("^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$", "u");
const pattern27 = /* @__PURE__ */ new RegExp("^(?:https?:\\/\\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|ssh:\\/\\/(?:[a-z0-9_][a-z0-9_-]*@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[a-z0-9_][a-z0-9_-]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|file:\\/\\/\\/(?:[A-Za-z]:\\/)?(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100})$", "u");
const pattern28 = /* @__PURE__ */ new RegExp("^[0-9a-f]{64}$", "u");
const pattern29 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern30 = /* @__PURE__ */ new RegExp("^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$", "u");
const schema7 = {
	type: "object",
	properties: {
		production: { type: "boolean" },
		exposure: {
			type: "string",
			enum: ["internet", "internal"]
		}
	},
	additionalProperties: false
};
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "production" || key0 === "exposure")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.production !== void 0) {
			if (typeof data.production !== "boolean") {
				const err1 = {
					instancePath: instancePath + "/production",
					schemaPath: "#/properties/production/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.exposure !== void 0) {
			let data1 = data.exposure;
			if (typeof data1 !== "string") {
				const err2 = {
					instancePath: instancePath + "/exposure",
					schemaPath: "#/properties/exposure/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (!(data1 === "internet" || data1 === "internal")) {
				const err3 = {
					instancePath: instancePath + "/exposure",
					schemaPath: "#/properties/exposure/enum",
					keyword: "enum",
					params: { allowedValues: schema7.properties.exposure.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
	} else {
		const err4 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err4];
		else vErrors.push(err4);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data === "string") {
		if (data.length > 100) {
			const err0 = {
				instancePath,
				schemaPath: "#/maxLength",
				keyword: "maxLength",
				params: { limit: 100 },
				message: "must NOT have more than 100 characters"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.length < 1) {
			const err1 = {
				instancePath,
				schemaPath: "#/minLength",
				keyword: "minLength",
				params: { limit: 1 },
				message: "must NOT have fewer than 1 characters"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (!pattern0.test(data)) {
			const err2 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
				message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
	} else {
		const err3 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err3];
		else vErrors.push(err3);
		errors++;
	}
	validate24.errors = vErrors;
	return errors === 0;
}
const pattern4 = /* @__PURE__ */ new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.tool === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "tool" },
				message: "must have required property 'tool'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.notification === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "notification" },
				message: "must have required property 'notification'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.reason === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.until === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "until" },
				message: "must have required property 'until'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "tool" || key0 === "notification" || key0 === "reason" || key0 === "until")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.tool !== void 0) {
			if (!validate24(data.tool, {
				instancePath: instancePath + "/tool",
				parentData: data,
				parentDataProperty: "tool",
				rootData
			})) {
				vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
				errors = vErrors.length;
			}
		}
		if (data.notification !== void 0) {
			let data1 = data.notification;
			if (typeof data1 === "string") {
				if (data1.length > 100) {
					const err5 = {
						instancePath: instancePath + "/notification",
						schemaPath: "#/properties/notification/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (data1.length < 1) {
					const err6 = {
						instancePath: instancePath + "/notification",
						schemaPath: "#/properties/notification/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (!pattern0.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/notification",
						schemaPath: "#/properties/notification/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
						message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/notification",
					schemaPath: "#/properties/notification/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			let data2 = data.reason;
			if (typeof data2 === "string") {
				if (data2.length > 500) {
					const err9 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (data2.length < 1) {
					const err10 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.until !== void 0) {
			let data3 = data.until;
			if (typeof data3 === "string") {
				if (data3.length > 10) {
					const err12 = {
						instancePath: instancePath + "/until",
						schemaPath: "#/properties/until/maxLength",
						keyword: "maxLength",
						params: { limit: 10 },
						message: "must NOT have more than 10 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data3.length < 1) {
					const err13 = {
						instancePath: instancePath + "/until",
						schemaPath: "#/properties/until/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (!pattern4.test(data3)) {
					const err14 = {
						instancePath: instancePath + "/until",
						schemaPath: "#/properties/until/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/until",
					schemaPath: "#/properties/until/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate27.errors = vErrors;
	return errors === 0;
}
const schema10 = {
	type: "object",
	properties: {
		id: {
			type: "string",
			minLength: 1,
			maxLength: 64,
			pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
		},
		when: {
			type: "string",
			minLength: 1,
			maxLength: 2e3
		},
		why: {
			type: "string",
			minLength: 1,
			maxLength: 500
		},
		before: {
			type: "string",
			minLength: 1,
			maxLength: 64,
			pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
		},
		tier: { allOf: [{ $ref: "#/definitions/tier" }] },
		whenNew: { allOf: [{ $ref: "#/definitions/tier" }] },
		drop: {
			type: "boolean",
			const: true
		},
		weaker: { allOf: [{ $ref: "#/definitions/tier" }] },
		stronger: { allOf: [{ $ref: "#/definitions/tier" }] },
		from: {
			minItems: 1,
			maxItems: 5,
			type: "array",
			items: { $ref: "#/definitions/tier" }
		},
		atMost: { allOf: [{ $ref: "#/definitions/tier" }] },
		atLeast: { allOf: [{ $ref: "#/definitions/tier" }] },
		verdict: {
			type: "string",
			enum: ["block", "quarantine"]
		},
		incident: { type: "boolean" }
	},
	required: [
		"id",
		"when",
		"why"
	],
	additionalProperties: false
};
const schema11 = {
	type: "string",
	enum: [
		"T0",
		"T1",
		"T2",
		"T3",
		"T4"
	]
};
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (!(data === "T0" || data === "T1" || data === "T2" || data === "T3" || data === "T4")) {
		const err1 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema11.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate32.errors = vErrors;
	return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.when === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.why === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "why" },
				message: "must have required property 'why'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema10.properties, key0)) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length > 64) {
					const err4 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0.length < 1) {
					const err5 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (!pattern6.test(data0)) {
					const err6 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.when !== void 0) {
			let data1 = data.when;
			if (typeof data1 === "string") {
				if (data1.length > 2e3) {
					const err8 = {
						instancePath: instancePath + "/when",
						schemaPath: "#/properties/when/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data1.length < 1) {
					const err9 = {
						instancePath: instancePath + "/when",
						schemaPath: "#/properties/when/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/properties/when/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.why !== void 0) {
			let data2 = data.why;
			if (typeof data2 === "string") {
				if (data2.length > 500) {
					const err11 = {
						instancePath: instancePath + "/why",
						schemaPath: "#/properties/why/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (data2.length < 1) {
					const err12 = {
						instancePath: instancePath + "/why",
						schemaPath: "#/properties/why/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/why",
					schemaPath: "#/properties/why/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.before !== void 0) {
			let data3 = data.before;
			if (typeof data3 === "string") {
				if (data3.length > 64) {
					const err14 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data3.length < 1) {
					const err15 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (!pattern6.test(data3)) {
					const err16 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/before",
					schemaPath: "#/properties/before/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.tier !== void 0) {
			if (!validate32(data.tier, {
				instancePath: instancePath + "/tier",
				parentData: data,
				parentDataProperty: "tier",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.whenNew !== void 0) {
			if (!validate32(data.whenNew, {
				instancePath: instancePath + "/whenNew",
				parentData: data,
				parentDataProperty: "whenNew",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.drop !== void 0) {
			let data6 = data.drop;
			if (typeof data6 !== "boolean") {
				const err18 = {
					instancePath: instancePath + "/drop",
					schemaPath: "#/properties/drop/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			if (true !== data6) {
				const err19 = {
					instancePath: instancePath + "/drop",
					schemaPath: "#/properties/drop/const",
					keyword: "const",
					params: { allowedValue: true },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.weaker !== void 0) {
			if (!validate32(data.weaker, {
				instancePath: instancePath + "/weaker",
				parentData: data,
				parentDataProperty: "weaker",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.stronger !== void 0) {
			if (!validate32(data.stronger, {
				instancePath: instancePath + "/stronger",
				parentData: data,
				parentDataProperty: "stronger",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.from !== void 0) {
			let data9 = data.from;
			if (Array.isArray(data9)) {
				if (data9.length > 5) {
					const err20 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxItems",
						keyword: "maxItems",
						params: { limit: 5 },
						message: "must NOT have more than 5 items"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data9.length < 1) {
					const err21 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				const len0 = data9.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate32(data9[i0], {
					instancePath: instancePath + "/from/" + i0,
					parentData: data9,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
					errors = vErrors.length;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.atMost !== void 0) {
			if (!validate32(data.atMost, {
				instancePath: instancePath + "/atMost",
				parentData: data,
				parentDataProperty: "atMost",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.atLeast !== void 0) {
			if (!validate32(data.atLeast, {
				instancePath: instancePath + "/atLeast",
				parentData: data,
				parentDataProperty: "atLeast",
				rootData
			})) {
				vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
				errors = vErrors.length;
			}
		}
		if (data.verdict !== void 0) {
			let data13 = data.verdict;
			if (typeof data13 !== "string") {
				const err23 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			if (!(data13 === "block" || data13 === "quarantine")) {
				const err24 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema10.properties.verdict.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.incident !== void 0) {
			if (typeof data.incident !== "boolean") {
				const err25 = {
					instancePath: instancePath + "/incident",
					schemaPath: "#/properties/incident/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
	} else {
		const err26 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err26];
		else vErrors.push(err26);
		errors++;
	}
	validate31.errors = vErrors;
	return errors === 0;
}
const schema12 = {
	type: "object",
	properties: {
		id: {
			type: "string",
			minLength: 1,
			maxLength: 64,
			pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
		},
		when: {
			type: "string",
			minLength: 1,
			maxLength: 2e3
		},
		why: {
			type: "string",
			minLength: 1,
			maxLength: 500
		},
		before: {
			type: "string",
			minLength: 1,
			maxLength: 64,
			pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$"
		},
		verdict: {
			type: "string",
			enum: [
				"ignore",
				"track",
				"block",
				"quarantine"
			]
		},
		incident: { type: "boolean" }
	},
	required: [
		"id",
		"when",
		"why",
		"verdict",
		"incident"
	],
	additionalProperties: false
};
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.when === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.why === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "why" },
				message: "must have required property 'why'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.verdict === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "verdict" },
				message: "must have required property 'verdict'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.incident === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "incident" },
				message: "must have required property 'incident'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "when" || key0 === "why" || key0 === "before" || key0 === "verdict" || key0 === "incident")) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length > 64) {
					const err6 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data0.length < 1) {
					const err7 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (!pattern6.test(data0)) {
					const err8 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.when !== void 0) {
			let data1 = data.when;
			if (typeof data1 === "string") {
				if (data1.length > 2e3) {
					const err10 = {
						instancePath: instancePath + "/when",
						schemaPath: "#/properties/when/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data1.length < 1) {
					const err11 = {
						instancePath: instancePath + "/when",
						schemaPath: "#/properties/when/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/properties/when/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.why !== void 0) {
			let data2 = data.why;
			if (typeof data2 === "string") {
				if (data2.length > 500) {
					const err13 = {
						instancePath: instancePath + "/why",
						schemaPath: "#/properties/why/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data2.length < 1) {
					const err14 = {
						instancePath: instancePath + "/why",
						schemaPath: "#/properties/why/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/why",
					schemaPath: "#/properties/why/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.before !== void 0) {
			let data3 = data.before;
			if (typeof data3 === "string") {
				if (data3.length > 64) {
					const err16 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (data3.length < 1) {
					const err17 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (!pattern6.test(data3)) {
					const err18 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/before",
					schemaPath: "#/properties/before/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.verdict !== void 0) {
			let data4 = data.verdict;
			if (typeof data4 !== "string") {
				const err20 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
			if (!(data4 === "ignore" || data4 === "track" || data4 === "block" || data4 === "quarantine")) {
				const err21 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema12.properties.verdict.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.incident !== void 0) {
			if (typeof data.incident !== "boolean") {
				const err22 = {
					instancePath: instancePath + "/incident",
					schemaPath: "#/properties/incident/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
	} else {
		const err23 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err23];
		else vErrors.push(err23);
		errors++;
	}
	validate47.errors = vErrors;
	return errors === 0;
}
const schema14 = {
	type: "string",
	enum: [
		"SEV1",
		"SEV2",
		"SEV3",
		"SEV4",
		"SEV5"
	]
};
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data !== "string") {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (!(data === "SEV1" || data === "SEV2" || data === "SEV3" || data === "SEV4" || data === "SEV5")) {
		const err1 = {
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema14.enum },
			message: "must be equal to one of the allowed values"
		};
		if (vErrors === null) vErrors = [err1];
		else vErrors.push(err1);
		errors++;
	}
	validate50.errors = vErrors;
	return errors === 0;
}
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.when === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "when" },
				message: "must have required property 'when'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.why === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "why" },
				message: "must have required property 'why'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "when" || key0 === "why" || key0 === "before" || key0 === "severity" || key0 === "atLeast" || key0 === "stronger")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length > 64) {
					const err4 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0.length < 1) {
					const err5 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (!pattern6.test(data0)) {
					const err6 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.when !== void 0) {
			let data1 = data.when;
			if (typeof data1 === "string") {
				if (data1.length > 2e3) {
					const err8 = {
						instancePath: instancePath + "/when",
						schemaPath: "#/properties/when/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data1.length < 1) {
					const err9 = {
						instancePath: instancePath + "/when",
						schemaPath: "#/properties/when/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/when",
					schemaPath: "#/properties/when/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.why !== void 0) {
			let data2 = data.why;
			if (typeof data2 === "string") {
				if (data2.length > 500) {
					const err11 = {
						instancePath: instancePath + "/why",
						schemaPath: "#/properties/why/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (data2.length < 1) {
					const err12 = {
						instancePath: instancePath + "/why",
						schemaPath: "#/properties/why/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/why",
					schemaPath: "#/properties/why/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.before !== void 0) {
			let data3 = data.before;
			if (typeof data3 === "string") {
				if (data3.length > 64) {
					const err14 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (data3.length < 1) {
					const err15 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (!pattern6.test(data3)) {
					const err16 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/pattern",
						keyword: "pattern",
						params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
						message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/before",
					schemaPath: "#/properties/before/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.severity !== void 0) {
			if (!validate50(data.severity, {
				instancePath: instancePath + "/severity",
				parentData: data,
				parentDataProperty: "severity",
				rootData
			})) {
				vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
				errors = vErrors.length;
			}
		}
		if (data.atLeast !== void 0) {
			if (!validate50(data.atLeast, {
				instancePath: instancePath + "/atLeast",
				parentData: data,
				parentDataProperty: "atLeast",
				rootData
			})) {
				vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
				errors = vErrors.length;
			}
		}
		if (data.stronger !== void 0) {
			if (!validate50(data.stronger, {
				instancePath: instancePath + "/stronger",
				parentData: data,
				parentDataProperty: "stronger",
				rootData
			})) {
				vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate49.errors = vErrors;
	return errors === 0;
}
const schema15 = {
	type: "object",
	properties: {
		id: {
			type: "string",
			minLength: 1,
			maxLength: 64,
			pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"
		},
		scope: { $ref: "#/definitions/scope" },
		reason: {
			type: "string",
			enum: [
				"false_positive",
				"not_affected",
				"mitigated",
				"risk_accepted",
				"test_code"
			]
		},
		requester: {
			type: "string",
			minLength: 1,
			maxLength: 40,
			pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$"
		},
		approver: {
			type: "string",
			minLength: 1,
			maxLength: 140,
			pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$"
		},
		created: {
			type: "string",
			minLength: 1,
			maxLength: 10,
			pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
		},
		expires: {
			type: "string",
			minLength: 1,
			maxLength: 10,
			pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
		}
	},
	required: [
		"id",
		"scope",
		"reason",
		"requester",
		"approver",
		"expires"
	],
	additionalProperties: false
};
const pattern17 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern21 = /* @__PURE__ */ new RegExp("^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$", "u");
const pattern18 = /* @__PURE__ */ new RegExp("^(?:[0-9a-f]{64}|hmac:[0-9A-Za-z]{8}:[0-9a-f]{64})$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "identity" || key0 === "count" || key0 === "rule" || key0 === "path")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.identity !== void 0) {
			let data0 = data.identity;
			if (typeof data0 === "string") {
				if (data0.length > 80) {
					const err1 = {
						instancePath: instancePath + "/identity",
						schemaPath: "#/properties/identity/maxLength",
						keyword: "maxLength",
						params: { limit: 80 },
						message: "must NOT have more than 80 characters"
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				if (data0.length < 1) {
					const err2 = {
						instancePath: instancePath + "/identity",
						schemaPath: "#/properties/identity/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (!pattern18.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/identity",
						schemaPath: "#/properties/identity/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[0-9a-f]{64}|hmac:[0-9A-Za-z]{8}:[0-9a-f]{64})$" },
						message: "must match pattern \"^(?:[0-9a-f]{64}|hmac:[0-9A-Za-z]{8}:[0-9a-f]{64})$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/identity",
					schemaPath: "#/properties/identity/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.count !== void 0) {
			let data1 = data.count;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/count",
					schemaPath: "#/properties/count/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 1e4 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/count",
						schemaPath: "#/properties/count/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 1e4
						},
						message: "must be <= 10000"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err7 = {
						instancePath: instancePath + "/count",
						schemaPath: "#/properties/count/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.rule !== void 0) {
			let data2 = data.rule;
			if (typeof data2 === "string") {
				if (data2.length > 100) {
					const err8 = {
						instancePath: instancePath + "/rule",
						schemaPath: "#/properties/rule/maxLength",
						keyword: "maxLength",
						params: { limit: 100 },
						message: "must NOT have more than 100 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data2.length < 1) {
					const err9 = {
						instancePath: instancePath + "/rule",
						schemaPath: "#/properties/rule/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (!pattern0.test(data2)) {
					const err10 = {
						instancePath: instancePath + "/rule",
						schemaPath: "#/properties/rule/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
						message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/rule",
					schemaPath: "#/properties/rule/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.path !== void 0) {
			let data3 = data.path;
			if (typeof data3 === "string") {
				if (data3.length > 500) {
					const err12 = {
						instancePath: instancePath + "/path",
						schemaPath: "#/properties/path/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (data3.length < 1) {
					const err13 = {
						instancePath: instancePath + "/path",
						schemaPath: "#/properties/path/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (!pattern0.test(data3)) {
					const err14 = {
						instancePath: instancePath + "/path",
						schemaPath: "#/properties/path/pattern",
						keyword: "pattern",
						params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
						message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/path",
					schemaPath: "#/properties/path/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate57.errors = vErrors;
	return errors === 0;
}
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.id === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.scope === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "scope" },
				message: "must have required property 'scope'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.reason === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.requester === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "requester" },
				message: "must have required property 'requester'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.approver === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "approver" },
				message: "must have required property 'approver'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.expires === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "expires" },
				message: "must have required property 'expires'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "id" || key0 === "scope" || key0 === "reason" || key0 === "requester" || key0 === "approver" || key0 === "created" || key0 === "expires")) {
			const err6 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.id !== void 0) {
			let data0 = data.id;
			if (typeof data0 === "string") {
				if (data0.length > 64) {
					const err7 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/maxLength",
						keyword: "maxLength",
						params: { limit: 64 },
						message: "must NOT have more than 64 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (data0.length < 1) {
					const err8 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (!pattern17.test(data0)) {
					const err9 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" },
						message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9._-]*$\""
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.scope !== void 0) {
			if (!validate57(data.scope, {
				instancePath: instancePath + "/scope",
				parentData: data,
				parentDataProperty: "scope",
				rootData
			})) {
				vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
				errors = vErrors.length;
			}
		}
		if (data.reason !== void 0) {
			let data2 = data.reason;
			if (typeof data2 !== "string") {
				const err11 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
			if (!(data2 === "false_positive" || data2 === "not_affected" || data2 === "mitigated" || data2 === "risk_accepted" || data2 === "test_code")) {
				const err12 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/enum",
					keyword: "enum",
					params: { allowedValues: schema15.properties.reason.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.requester !== void 0) {
			let data3 = data.requester;
			if (typeof data3 === "string") {
				if (data3.length > 40) {
					const err13 = {
						instancePath: instancePath + "/requester",
						schemaPath: "#/properties/requester/maxLength",
						keyword: "maxLength",
						params: { limit: 40 },
						message: "must NOT have more than 40 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data3.length < 1) {
					const err14 = {
						instancePath: instancePath + "/requester",
						schemaPath: "#/properties/requester/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (!pattern21.test(data3)) {
					const err15 = {
						instancePath: instancePath + "/requester",
						schemaPath: "#/properties/requester/pattern",
						keyword: "pattern",
						params: { pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$" },
						message: "must match pattern \"^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\\[bot\\])?$\""
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/requester",
					schemaPath: "#/properties/requester/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.approver !== void 0) {
			let data4 = data.approver;
			if (typeof data4 === "string") {
				if (data4.length > 140) {
					const err17 = {
						instancePath: instancePath + "/approver",
						schemaPath: "#/properties/approver/maxLength",
						keyword: "maxLength",
						params: { limit: 140 },
						message: "must NOT have more than 140 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data4.length < 1) {
					const err18 = {
						instancePath: instancePath + "/approver",
						schemaPath: "#/properties/approver/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (!pattern15.test(data4)) {
					const err19 = {
						instancePath: instancePath + "/approver",
						schemaPath: "#/properties/approver/pattern",
						keyword: "pattern",
						params: { pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$" },
						message: "must match pattern \"^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$\""
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/approver",
					schemaPath: "#/properties/approver/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.created !== void 0) {
			let data5 = data.created;
			if (typeof data5 === "string") {
				if (data5.length > 10) {
					const err21 = {
						instancePath: instancePath + "/created",
						schemaPath: "#/properties/created/maxLength",
						keyword: "maxLength",
						params: { limit: 10 },
						message: "must NOT have more than 10 characters"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				if (data5.length < 1) {
					const err22 = {
						instancePath: instancePath + "/created",
						schemaPath: "#/properties/created/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (!pattern4.test(data5)) {
					const err23 = {
						instancePath: instancePath + "/created",
						schemaPath: "#/properties/created/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			} else {
				const err24 = {
					instancePath: instancePath + "/created",
					schemaPath: "#/properties/created/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.expires !== void 0) {
			let data6 = data.expires;
			if (typeof data6 === "string") {
				if (data6.length > 10) {
					const err25 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/maxLength",
						keyword: "maxLength",
						params: { limit: 10 },
						message: "must NOT have more than 10 characters"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (data6.length < 1) {
					const err26 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (!pattern4.test(data6)) {
					const err27 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/expires",
					schemaPath: "#/properties/expires/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
	} else {
		const err29 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err29];
		else vErrors.push(err29);
		errors++;
	}
	validate56.errors = vErrors;
	return errors === 0;
}
const schema18 = {
	type: ["string", "object"],
	pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$",
	properties: {
		login: {
			type: "string",
			pattern: "^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$"
		},
		id: {
			type: "string",
			pattern: "^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$"
		}
	},
	required: ["login", "id"],
	additionalProperties: false
};
const pattern31 = /* @__PURE__ */ new RegExp("^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$", "u");
const pattern32 = /* @__PURE__ */ new RegExp("^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$", "u");
const pattern33 = /* @__PURE__ */ new RegExp("^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$", "u");
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
		const err0 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: schema18.type },
			message: "must be string,object"
		};
		if (vErrors === null) vErrors = [err0];
		else vErrors.push(err0);
		errors++;
	}
	if (typeof data === "string") {
		if (!pattern31.test(data)) {
			const err1 = {
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$" },
				message: "must match pattern \"^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}$\""
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
	}
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.login === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "login" },
				message: "must have required property 'login'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.id === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "id" },
				message: "must have required property 'id'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "login" || key0 === "id")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.login !== void 0) {
			let data0 = data.login;
			if (typeof data0 === "string") {
				if (!pattern32.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/login",
						schemaPath: "#/properties/login/pattern",
						keyword: "pattern",
						params: { pattern: "^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$" },
						message: "must match pattern \"^@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}$\""
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/login",
					schemaPath: "#/properties/login/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.id !== void 0) {
			let data1 = data.id;
			if (typeof data1 === "string") {
				if (!pattern33.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/id",
						schemaPath: "#/properties/id/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$" },
						message: "must match pattern \"^(?:(?:github|gitlab):[1-9][0-9]{0,18}|(?:jenkins|local):[A-Za-z0-9][A-Za-z0-9._-]{0,99})$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/id",
					schemaPath: "#/properties/id/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
	}
	validate61.errors = vErrors;
	return errors === 0;
}
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.oncall === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "oncall" },
				message: "must have required property 'oncall'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "oncall" || key0 === "lead")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.oncall !== void 0) {
			let data0 = data.oncall;
			if (Array.isArray(data0)) {
				if (data0.length > 20) {
					const err2 = {
						instancePath: instancePath + "/oncall",
						schemaPath: "#/properties/oncall/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items"
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (data0.length < 1) {
					const err3 = {
						instancePath: instancePath + "/oncall",
						schemaPath: "#/properties/oncall/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) if (!validate61(data0[i0], {
					instancePath: instancePath + "/oncall/" + i0,
					parentData: data0,
					parentDataProperty: i0,
					rootData
				})) {
					vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
					errors = vErrors.length;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/oncall",
					schemaPath: "#/properties/oncall/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.lead !== void 0) {
			if (!validate61(data.lead, {
				instancePath: instancePath + "/lead",
				parentData: data,
				parentDataProperty: "lead",
				rootData
			})) {
				vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
				errors = vErrors.length;
			}
		}
	} else {
		const err5 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err5];
		else vErrors.push(err5);
		errors++;
	}
	validate60.errors = vErrors;
	return errors === 0;
}
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
		for (const key0 in data) if (!func2.call(schema6.properties, key0)) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err2 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (1 !== data0) {
				const err3 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.service !== void 0) {
			let data1 = data.service;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				for (const key1 in data1) if (!(key1 === "name" || key1 === "exposure" || key1 === "criticality" || key1 === "data" || key1 === "environments")) {
					const err4 = {
						instancePath: instancePath + "/service",
						schemaPath: "#/properties/service/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data1.name !== void 0) {
					let data2 = data1.name;
					if (typeof data2 === "string") {
						if (data2.length > 100) {
							const err5 = {
								instancePath: instancePath + "/service/name",
								schemaPath: "#/properties/service/properties/name/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters"
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (data2.length < 1) {
							const err6 = {
								instancePath: instancePath + "/service/name",
								schemaPath: "#/properties/service/properties/name/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (!pattern0.test(data2)) {
							const err7 = {
								instancePath: instancePath + "/service/name",
								schemaPath: "#/properties/service/properties/name/pattern",
								keyword: "pattern",
								params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
								message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/service/name",
							schemaPath: "#/properties/service/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data1.exposure !== void 0) {
					let data3 = data1.exposure;
					if (typeof data3 !== "string") {
						const err9 = {
							instancePath: instancePath + "/service/exposure",
							schemaPath: "#/properties/service/properties/exposure/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
					if (!(data3 === "internet" || data3 === "internal")) {
						const err10 = {
							instancePath: instancePath + "/service/exposure",
							schemaPath: "#/properties/service/properties/exposure/enum",
							keyword: "enum",
							params: { allowedValues: schema6.properties.service.properties.exposure.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data1.criticality !== void 0) {
					let data4 = data1.criticality;
					if (typeof data4 !== "string") {
						const err11 = {
							instancePath: instancePath + "/service/criticality",
							schemaPath: "#/properties/service/properties/criticality/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					if (!(data4 === "crown" || data4 === "normal" || data4 === "low")) {
						const err12 = {
							instancePath: instancePath + "/service/criticality",
							schemaPath: "#/properties/service/properties/criticality/enum",
							keyword: "enum",
							params: { allowedValues: schema6.properties.service.properties.criticality.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				if (data1.data !== void 0) {
					let data5 = data1.data;
					if (typeof data5 !== "string") {
						const err13 = {
							instancePath: instancePath + "/service/data",
							schemaPath: "#/properties/service/properties/data/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (!(data5 === "public" || data5 === "internal" || data5 === "confidential" || data5 === "restricted")) {
						const err14 = {
							instancePath: instancePath + "/service/data",
							schemaPath: "#/properties/service/properties/data/enum",
							keyword: "enum",
							params: { allowedValues: schema6.properties.service.properties.data.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
				if (data1.environments !== void 0) {
					let data6 = data1.environments;
					if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
						for (const key2 in data6) {
							const _errs17 = errors;
							if (typeof key2 === "string") {
								if (key2.length > 100) {
									const err15 = {
										instancePath: instancePath + "/service/environments",
										schemaPath: "#/properties/service/properties/environments/propertyNames/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
								if (key2.length < 1) {
									const err16 = {
										instancePath: instancePath + "/service/environments",
										schemaPath: "#/properties/service/properties/environments/propertyNames/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (!pattern0.test(key2)) {
									const err17 = {
										instancePath: instancePath + "/service/environments",
										schemaPath: "#/properties/service/properties/environments/propertyNames/pattern",
										keyword: "pattern",
										params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
										message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\"",
										propertyName: key2
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							} else {
								const err18 = {
									instancePath: instancePath + "/service/environments",
									schemaPath: "#/properties/service/properties/environments/propertyNames/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									propertyName: key2
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
							if (!(_errs17 === errors)) {
								const err19 = {
									instancePath: instancePath + "/service/environments",
									schemaPath: "#/properties/service/properties/environments/propertyNames",
									keyword: "propertyNames",
									params: { propertyName: key2 },
									message: "property name must be valid"
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
						for (const key3 in data6) if (!validate22(data6[key3], {
							instancePath: instancePath + "/service/environments/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
							parentData: data6,
							parentDataProperty: key3,
							rootData
						})) {
							vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
							errors = vErrors.length;
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/service/environments",
							schemaPath: "#/properties/service/properties/environments/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/service",
					schemaPath: "#/properties/service/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.scans !== void 0) {
			let data8 = data.scans;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				for (const key4 in data8) if (!(key4 === "requiredTools" || key4 === "maySkip" || key4 === "accept" || key4 === "maxAge" || key4 === "onIncomplete" || key4 === "trustSuppressions")) {
					const err22 = {
						instancePath: instancePath + "/scans",
						schemaPath: "#/properties/scans/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (data8.requiredTools !== void 0) {
					let data9 = data8.requiredTools;
					if (Array.isArray(data9)) {
						if (data9.length > 100) {
							const err23 = {
								instancePath: instancePath + "/scans/requiredTools",
								schemaPath: "#/properties/scans/properties/requiredTools/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
						if (data9.length < 1) {
							const err24 = {
								instancePath: instancePath + "/scans/requiredTools",
								schemaPath: "#/properties/scans/properties/requiredTools/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items"
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						const len0 = data9.length;
						for (let i0 = 0; i0 < len0; i0++) if (!validate24(data9[i0], {
							instancePath: instancePath + "/scans/requiredTools/" + i0,
							parentData: data9,
							parentDataProperty: i0,
							rootData
						})) {
							vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
							errors = vErrors.length;
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/scans/requiredTools",
							schemaPath: "#/properties/scans/properties/requiredTools/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data8.maySkip !== void 0) {
					let data11 = data8.maySkip;
					if (Array.isArray(data11)) {
						if (data11.length > 100) {
							const err26 = {
								instancePath: instancePath + "/scans/maySkip",
								schemaPath: "#/properties/scans/properties/maySkip/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items"
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
						const len1 = data11.length;
						for (let i1 = 0; i1 < len1; i1++) if (!validate24(data11[i1], {
							instancePath: instancePath + "/scans/maySkip/" + i1,
							parentData: data11,
							parentDataProperty: i1,
							rootData
						})) {
							vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
							errors = vErrors.length;
						}
					} else {
						const err27 = {
							instancePath: instancePath + "/scans/maySkip",
							schemaPath: "#/properties/scans/properties/maySkip/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err27];
						else vErrors.push(err27);
						errors++;
					}
				}
				if (data8.accept !== void 0) {
					let data13 = data8.accept;
					if (Array.isArray(data13)) {
						if (data13.length > 200) {
							const err28 = {
								instancePath: instancePath + "/scans/accept",
								schemaPath: "#/properties/scans/properties/accept/maxItems",
								keyword: "maxItems",
								params: { limit: 200 },
								message: "must NOT have more than 200 items"
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						const len2 = data13.length;
						for (let i2 = 0; i2 < len2; i2++) if (!validate27(data13[i2], {
							instancePath: instancePath + "/scans/accept/" + i2,
							parentData: data13,
							parentDataProperty: i2,
							rootData
						})) {
							vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
							errors = vErrors.length;
						}
					} else {
						const err29 = {
							instancePath: instancePath + "/scans/accept",
							schemaPath: "#/properties/scans/properties/accept/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				if (data8.maxAge !== void 0) {
					let data15 = data8.maxAge;
					if (typeof data15 === "string") {
						if (data15.length > 5) {
							const err30 = {
								instancePath: instancePath + "/scans/maxAge",
								schemaPath: "#/properties/scans/properties/maxAge/maxLength",
								keyword: "maxLength",
								params: { limit: 5 },
								message: "must NOT have more than 5 characters"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (data15.length < 1) {
							const err31 = {
								instancePath: instancePath + "/scans/maxAge",
								schemaPath: "#/properties/scans/properties/maxAge/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (!pattern5.test(data15)) {
							const err32 = {
								instancePath: instancePath + "/scans/maxAge",
								schemaPath: "#/properties/scans/properties/maxAge/pattern",
								keyword: "pattern",
								params: { pattern: "^[1-9][0-9]{0,3}[dh]$" },
								message: "must match pattern \"^[1-9][0-9]{0,3}[dh]$\""
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					} else {
						const err33 = {
							instancePath: instancePath + "/scans/maxAge",
							schemaPath: "#/properties/scans/properties/maxAge/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
				}
				if (data8.onIncomplete !== void 0) {
					let data16 = data8.onIncomplete;
					if (typeof data16 !== "string") {
						const err34 = {
							instancePath: instancePath + "/scans/onIncomplete",
							schemaPath: "#/properties/scans/properties/onIncomplete/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
					if (!(data16 === "block" || data16 === "warn")) {
						const err35 = {
							instancePath: instancePath + "/scans/onIncomplete",
							schemaPath: "#/properties/scans/properties/onIncomplete/enum",
							keyword: "enum",
							params: { allowedValues: schema6.properties.scans.properties.onIncomplete.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data8.trustSuppressions !== void 0) {
					let data17 = data8.trustSuppressions;
					if (Array.isArray(data17)) {
						if (data17.length > 100) {
							const err36 = {
								instancePath: instancePath + "/scans/trustSuppressions",
								schemaPath: "#/properties/scans/properties/trustSuppressions/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items"
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						const len3 = data17.length;
						for (let i3 = 0; i3 < len3; i3++) if (!validate24(data17[i3], {
							instancePath: instancePath + "/scans/trustSuppressions/" + i3,
							parentData: data17,
							parentDataProperty: i3,
							rootData
						})) {
							vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
							errors = vErrors.length;
						}
					} else {
						const err37 = {
							instancePath: instancePath + "/scans/trustSuppressions",
							schemaPath: "#/properties/scans/properties/trustSuppressions/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
			} else {
				const err38 = {
					instancePath: instancePath + "/scans",
					schemaPath: "#/properties/scans/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err38];
				else vErrors.push(err38);
				errors++;
			}
		}
		if (data.mode !== void 0) {
			let data19 = data.mode;
			if (typeof data19 !== "string") {
				const err39 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
			if (!(data19 === "enforce" || data19 === "observe")) {
				const err40 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.mode.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err40];
				else vErrors.push(err40);
				errors++;
			}
		}
		if (data.stage !== void 0) {
			let data20 = data.stage;
			if (typeof data20 !== "string") {
				const err41 = {
					instancePath: instancePath + "/stage",
					schemaPath: "#/properties/stage/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
			if (!(data20 === "pr" || data20 === "mainline" || data20 === "predeploy" || data20 === "deployed")) {
				const err42 = {
					instancePath: instancePath + "/stage",
					schemaPath: "#/properties/stage/enum",
					keyword: "enum",
					params: { allowedValues: schema6.properties.stage.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err42];
				else vErrors.push(err42);
				errors++;
			}
		}
		if (data.policy !== void 0) {
			let data21 = data.policy;
			if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
				for (const key5 in data21) if (!(key5 === "rules" || key5 === "disable")) {
					const err43 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err43];
					else vErrors.push(err43);
					errors++;
				}
				if (data21.rules !== void 0) {
					let data22 = data21.rules;
					if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
						for (const key6 in data22) if (!func2.call(schema6.properties.policy.properties.rules.properties, key6)) {
							const err44 = {
								instancePath: instancePath + "/policy/rules",
								schemaPath: "#/properties/policy/properties/rules/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key6 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (data22.secret !== void 0) {
							let data23 = data22.secret;
							if (Array.isArray(data23)) {
								if (data23.length > 100) {
									const err45 = {
										instancePath: instancePath + "/policy/rules/secret",
										schemaPath: "#/properties/policy/properties/rules/properties/secret/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
								if (data23.length < 1) {
									const err46 = {
										instancePath: instancePath + "/policy/rules/secret",
										schemaPath: "#/properties/policy/properties/rules/properties/secret/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
								const len4 = data23.length;
								for (let i4 = 0; i4 < len4; i4++) if (!validate31(data23[i4], {
									instancePath: instancePath + "/policy/rules/secret/" + i4,
									parentData: data23,
									parentDataProperty: i4,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err47 = {
									instancePath: instancePath + "/policy/rules/secret",
									schemaPath: "#/properties/policy/properties/rules/properties/secret/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data22.malware !== void 0) {
							let data25 = data22.malware;
							if (Array.isArray(data25)) {
								if (data25.length > 100) {
									const err48 = {
										instancePath: instancePath + "/policy/rules/malware",
										schemaPath: "#/properties/policy/properties/rules/properties/malware/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (data25.length < 1) {
									const err49 = {
										instancePath: instancePath + "/policy/rules/malware",
										schemaPath: "#/properties/policy/properties/rules/properties/malware/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
								const len5 = data25.length;
								for (let i5 = 0; i5 < len5; i5++) if (!validate31(data25[i5], {
									instancePath: instancePath + "/policy/rules/malware/" + i5,
									parentData: data25,
									parentDataProperty: i5,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/policy/rules/malware",
									schemaPath: "#/properties/policy/properties/rules/properties/malware/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data22.vuln !== void 0) {
							let data27 = data22.vuln;
							if (Array.isArray(data27)) {
								if (data27.length > 100) {
									const err51 = {
										instancePath: instancePath + "/policy/rules/vuln",
										schemaPath: "#/properties/policy/properties/rules/properties/vuln/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								if (data27.length < 1) {
									const err52 = {
										instancePath: instancePath + "/policy/rules/vuln",
										schemaPath: "#/properties/policy/properties/rules/properties/vuln/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err52];
									else vErrors.push(err52);
									errors++;
								}
								const len6 = data27.length;
								for (let i6 = 0; i6 < len6; i6++) if (!validate31(data27[i6], {
									instancePath: instancePath + "/policy/rules/vuln/" + i6,
									parentData: data27,
									parentDataProperty: i6,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err53 = {
									instancePath: instancePath + "/policy/rules/vuln",
									schemaPath: "#/properties/policy/properties/rules/properties/vuln/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
						if (data22.code !== void 0) {
							let data29 = data22.code;
							if (Array.isArray(data29)) {
								if (data29.length > 100) {
									const err54 = {
										instancePath: instancePath + "/policy/rules/code",
										schemaPath: "#/properties/policy/properties/rules/properties/code/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err54];
									else vErrors.push(err54);
									errors++;
								}
								if (data29.length < 1) {
									const err55 = {
										instancePath: instancePath + "/policy/rules/code",
										schemaPath: "#/properties/policy/properties/rules/properties/code/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
								const len7 = data29.length;
								for (let i7 = 0; i7 < len7; i7++) if (!validate31(data29[i7], {
									instancePath: instancePath + "/policy/rules/code/" + i7,
									parentData: data29,
									parentDataProperty: i7,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err56 = {
									instancePath: instancePath + "/policy/rules/code",
									schemaPath: "#/properties/policy/properties/rules/properties/code/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err56];
								else vErrors.push(err56);
								errors++;
							}
						}
						if (data22.iac !== void 0) {
							let data31 = data22.iac;
							if (Array.isArray(data31)) {
								if (data31.length > 100) {
									const err57 = {
										instancePath: instancePath + "/policy/rules/iac",
										schemaPath: "#/properties/policy/properties/rules/properties/iac/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
								}
								if (data31.length < 1) {
									const err58 = {
										instancePath: instancePath + "/policy/rules/iac",
										schemaPath: "#/properties/policy/properties/rules/properties/iac/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err58];
									else vErrors.push(err58);
									errors++;
								}
								const len8 = data31.length;
								for (let i8 = 0; i8 < len8; i8++) if (!validate31(data31[i8], {
									instancePath: instancePath + "/policy/rules/iac/" + i8,
									parentData: data31,
									parentDataProperty: i8,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err59 = {
									instancePath: instancePath + "/policy/rules/iac",
									schemaPath: "#/properties/policy/properties/rules/properties/iac/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
						}
						if (data22.pipeline !== void 0) {
							let data33 = data22.pipeline;
							if (Array.isArray(data33)) {
								if (data33.length > 100) {
									const err60 = {
										instancePath: instancePath + "/policy/rules/pipeline",
										schemaPath: "#/properties/policy/properties/rules/properties/pipeline/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
								if (data33.length < 1) {
									const err61 = {
										instancePath: instancePath + "/policy/rules/pipeline",
										schemaPath: "#/properties/policy/properties/rules/properties/pipeline/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
								const len9 = data33.length;
								for (let i9 = 0; i9 < len9; i9++) if (!validate31(data33[i9], {
									instancePath: instancePath + "/policy/rules/pipeline/" + i9,
									parentData: data33,
									parentDataProperty: i9,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err62 = {
									instancePath: instancePath + "/policy/rules/pipeline",
									schemaPath: "#/properties/policy/properties/rules/properties/pipeline/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
						if (data22.quality !== void 0) {
							let data35 = data22.quality;
							if (Array.isArray(data35)) {
								if (data35.length > 100) {
									const err63 = {
										instancePath: instancePath + "/policy/rules/quality",
										schemaPath: "#/properties/policy/properties/rules/properties/quality/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err63];
									else vErrors.push(err63);
									errors++;
								}
								if (data35.length < 1) {
									const err64 = {
										instancePath: instancePath + "/policy/rules/quality",
										schemaPath: "#/properties/policy/properties/rules/properties/quality/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err64];
									else vErrors.push(err64);
									errors++;
								}
								const len10 = data35.length;
								for (let i10 = 0; i10 < len10; i10++) if (!validate31(data35[i10], {
									instancePath: instancePath + "/policy/rules/quality/" + i10,
									parentData: data35,
									parentDataProperty: i10,
									rootData
								})) {
									vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
									errors = vErrors.length;
								}
							} else {
								const err65 = {
									instancePath: instancePath + "/policy/rules/quality",
									schemaPath: "#/properties/policy/properties/rules/properties/quality/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err65];
								else vErrors.push(err65);
								errors++;
							}
						}
						if (data22.stages !== void 0) {
							let data37 = data22.stages;
							if (Array.isArray(data37)) {
								if (data37.length > 100) {
									const err66 = {
										instancePath: instancePath + "/policy/rules/stages",
										schemaPath: "#/properties/policy/properties/rules/properties/stages/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
								if (data37.length < 1) {
									const err67 = {
										instancePath: instancePath + "/policy/rules/stages",
										schemaPath: "#/properties/policy/properties/rules/properties/stages/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
								const len11 = data37.length;
								for (let i11 = 0; i11 < len11; i11++) if (!validate47(data37[i11], {
									instancePath: instancePath + "/policy/rules/stages/" + i11,
									parentData: data37,
									parentDataProperty: i11,
									rootData
								})) {
									vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
									errors = vErrors.length;
								}
							} else {
								const err68 = {
									instancePath: instancePath + "/policy/rules/stages",
									schemaPath: "#/properties/policy/properties/rules/properties/stages/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
						}
						if (data22.severity !== void 0) {
							let data39 = data22.severity;
							if (Array.isArray(data39)) {
								if (data39.length > 100) {
									const err69 = {
										instancePath: instancePath + "/policy/rules/severity",
										schemaPath: "#/properties/policy/properties/rules/properties/severity/maxItems",
										keyword: "maxItems",
										params: { limit: 100 },
										message: "must NOT have more than 100 items"
									};
									if (vErrors === null) vErrors = [err69];
									else vErrors.push(err69);
									errors++;
								}
								if (data39.length < 1) {
									const err70 = {
										instancePath: instancePath + "/policy/rules/severity",
										schemaPath: "#/properties/policy/properties/rules/properties/severity/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 items"
									};
									if (vErrors === null) vErrors = [err70];
									else vErrors.push(err70);
									errors++;
								}
								const len12 = data39.length;
								for (let i12 = 0; i12 < len12; i12++) if (!validate49(data39[i12], {
									instancePath: instancePath + "/policy/rules/severity/" + i12,
									parentData: data39,
									parentDataProperty: i12,
									rootData
								})) {
									vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
									errors = vErrors.length;
								}
							} else {
								const err71 = {
									instancePath: instancePath + "/policy/rules/severity",
									schemaPath: "#/properties/policy/properties/rules/properties/severity/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
					} else {
						const err72 = {
							instancePath: instancePath + "/policy/rules",
							schemaPath: "#/properties/policy/properties/rules/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err72];
						else vErrors.push(err72);
						errors++;
					}
				}
				if (data21.disable !== void 0) {
					let data41 = data21.disable;
					if (Array.isArray(data41)) {
						if (data41.length > 100) {
							const err73 = {
								instancePath: instancePath + "/policy/disable",
								schemaPath: "#/properties/policy/properties/disable/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items"
							};
							if (vErrors === null) vErrors = [err73];
							else vErrors.push(err73);
							errors++;
						}
						const len13 = data41.length;
						for (let i13 = 0; i13 < len13; i13++) {
							let data42 = data41[i13];
							if (typeof data42 === "string") {
								if (data42.length > 64) {
									const err74 = {
										instancePath: instancePath + "/policy/disable/" + i13,
										schemaPath: "#/properties/policy/properties/disable/items/maxLength",
										keyword: "maxLength",
										params: { limit: 64 },
										message: "must NOT have more than 64 characters"
									};
									if (vErrors === null) vErrors = [err74];
									else vErrors.push(err74);
									errors++;
								}
								if (data42.length < 1) {
									const err75 = {
										instancePath: instancePath + "/policy/disable/" + i13,
										schemaPath: "#/properties/policy/properties/disable/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err75];
									else vErrors.push(err75);
									errors++;
								}
								if (!pattern6.test(data42)) {
									const err76 = {
										instancePath: instancePath + "/policy/disable/" + i13,
										schemaPath: "#/properties/policy/properties/disable/items/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
										message: "must match pattern \"^[a-z0-9]+(?:-[a-z0-9]+)*$\""
									};
									if (vErrors === null) vErrors = [err76];
									else vErrors.push(err76);
									errors++;
								}
							} else {
								const err77 = {
									instancePath: instancePath + "/policy/disable/" + i13,
									schemaPath: "#/properties/policy/properties/disable/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
						}
					} else {
						const err78 = {
							instancePath: instancePath + "/policy/disable",
							schemaPath: "#/properties/policy/properties/disable/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err78];
						else vErrors.push(err78);
						errors++;
					}
				}
			} else {
				const err79 = {
					instancePath: instancePath + "/policy",
					schemaPath: "#/properties/policy/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err79];
				else vErrors.push(err79);
				errors++;
			}
		}
		if (data.classes !== void 0) {
			let data43 = data.classes;
			if (Array.isArray(data43)) {
				if (data43.length > 500) {
					const err80 = {
						instancePath: instancePath + "/classes",
						schemaPath: "#/properties/classes/maxItems",
						keyword: "maxItems",
						params: { limit: 500 },
						message: "must NOT have more than 500 items"
					};
					if (vErrors === null) vErrors = [err80];
					else vErrors.push(err80);
					errors++;
				}
				const len14 = data43.length;
				for (let i14 = 0; i14 < len14; i14++) {
					let data44 = data43[i14];
					if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
						if (data44.class === void 0) {
							const err81 = {
								instancePath: instancePath + "/classes/" + i14,
								schemaPath: "#/properties/classes/items/required",
								keyword: "required",
								params: { missingProperty: "class" },
								message: "must have required property 'class'"
							};
							if (vErrors === null) vErrors = [err81];
							else vErrors.push(err81);
							errors++;
						}
						for (const key7 in data44) if (!(key7 === "tool" || key7 === "rule" || key7 === "class")) {
							const err82 = {
								instancePath: instancePath + "/classes/" + i14,
								schemaPath: "#/properties/classes/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
						if (data44.tool !== void 0) {
							if (!validate24(data44.tool, {
								instancePath: instancePath + "/classes/" + i14 + "/tool",
								parentData: data44,
								parentDataProperty: "tool",
								rootData
							})) {
								vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
								errors = vErrors.length;
							}
						}
						if (data44.rule !== void 0) {
							let data46 = data44.rule;
							if (typeof data46 === "string") {
								if (data46.length > 500) {
									const err83 = {
										instancePath: instancePath + "/classes/" + i14 + "/rule",
										schemaPath: "#/properties/classes/items/properties/rule/maxLength",
										keyword: "maxLength",
										params: { limit: 500 },
										message: "must NOT have more than 500 characters"
									};
									if (vErrors === null) vErrors = [err83];
									else vErrors.push(err83);
									errors++;
								}
								if (data46.length < 1) {
									const err84 = {
										instancePath: instancePath + "/classes/" + i14 + "/rule",
										schemaPath: "#/properties/classes/items/properties/rule/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err84];
									else vErrors.push(err84);
									errors++;
								}
								if (!pattern0.test(data46)) {
									const err85 = {
										instancePath: instancePath + "/classes/" + i14 + "/rule",
										schemaPath: "#/properties/classes/items/properties/rule/pattern",
										keyword: "pattern",
										params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
										message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
									};
									if (vErrors === null) vErrors = [err85];
									else vErrors.push(err85);
									errors++;
								}
							} else {
								const err86 = {
									instancePath: instancePath + "/classes/" + i14 + "/rule",
									schemaPath: "#/properties/classes/items/properties/rule/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err86];
								else vErrors.push(err86);
								errors++;
							}
						}
						if (data44.class !== void 0) {
							let data47 = data44.class;
							if (typeof data47 !== "string") {
								const err87 = {
									instancePath: instancePath + "/classes/" + i14 + "/class",
									schemaPath: "#/properties/classes/items/properties/class/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err87];
								else vErrors.push(err87);
								errors++;
							}
							if (!(data47 === "secret" || data47 === "malware" || data47 === "vuln" || data47 === "code" || data47 === "iac" || data47 === "pipeline" || data47 === "quality")) {
								const err88 = {
									instancePath: instancePath + "/classes/" + i14 + "/class",
									schemaPath: "#/properties/classes/items/properties/class/enum",
									keyword: "enum",
									params: { allowedValues: schema6.properties.classes.items.properties.class.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err88];
								else vErrors.push(err88);
								errors++;
							}
						}
					} else {
						const err89 = {
							instancePath: instancePath + "/classes/" + i14,
							schemaPath: "#/properties/classes/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err89];
						else vErrors.push(err89);
						errors++;
					}
				}
			} else {
				const err90 = {
					instancePath: instancePath + "/classes",
					schemaPath: "#/properties/classes/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err90];
				else vErrors.push(err90);
				errors++;
			}
		}
		if (data.ownership !== void 0) {
			let data48 = data.ownership;
			if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
				for (const key8 in data48) if (!(key8 === "overrides" || key8 === "fallback")) {
					const err91 = {
						instancePath: instancePath + "/ownership",
						schemaPath: "#/properties/ownership/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err91];
					else vErrors.push(err91);
					errors++;
				}
				if (data48.overrides !== void 0) {
					let data49 = data48.overrides;
					if (Array.isArray(data49)) {
						if (data49.length > 2e3) {
							const err92 = {
								instancePath: instancePath + "/ownership/overrides",
								schemaPath: "#/properties/ownership/properties/overrides/maxItems",
								keyword: "maxItems",
								params: { limit: 2e3 },
								message: "must NOT have more than 2000 items"
							};
							if (vErrors === null) vErrors = [err92];
							else vErrors.push(err92);
							errors++;
						}
						const len15 = data49.length;
						for (let i15 = 0; i15 < len15; i15++) {
							let data50 = data49[i15];
							if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
								if (data50.path === void 0) {
									const err93 = {
										instancePath: instancePath + "/ownership/overrides/" + i15,
										schemaPath: "#/properties/ownership/properties/overrides/items/required",
										keyword: "required",
										params: { missingProperty: "path" },
										message: "must have required property 'path'"
									};
									if (vErrors === null) vErrors = [err93];
									else vErrors.push(err93);
									errors++;
								}
								if (data50.owner === void 0) {
									const err94 = {
										instancePath: instancePath + "/ownership/overrides/" + i15,
										schemaPath: "#/properties/ownership/properties/overrides/items/required",
										keyword: "required",
										params: { missingProperty: "owner" },
										message: "must have required property 'owner'"
									};
									if (vErrors === null) vErrors = [err94];
									else vErrors.push(err94);
									errors++;
								}
								for (const key9 in data50) if (!(key9 === "path" || key9 === "owner")) {
									const err95 = {
										instancePath: instancePath + "/ownership/overrides/" + i15,
										schemaPath: "#/properties/ownership/properties/overrides/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
								if (data50.path !== void 0) {
									let data51 = data50.path;
									if (typeof data51 === "string") {
										if (data51.length > 500) {
											const err96 = {
												instancePath: instancePath + "/ownership/overrides/" + i15 + "/path",
												schemaPath: "#/properties/ownership/properties/overrides/items/properties/path/maxLength",
												keyword: "maxLength",
												params: { limit: 500 },
												message: "must NOT have more than 500 characters"
											};
											if (vErrors === null) vErrors = [err96];
											else vErrors.push(err96);
											errors++;
										}
										if (data51.length < 1) {
											const err97 = {
												instancePath: instancePath + "/ownership/overrides/" + i15 + "/path",
												schemaPath: "#/properties/ownership/properties/overrides/items/properties/path/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											};
											if (vErrors === null) vErrors = [err97];
											else vErrors.push(err97);
											errors++;
										}
										if (!pattern0.test(data51)) {
											const err98 = {
												instancePath: instancePath + "/ownership/overrides/" + i15 + "/path",
												schemaPath: "#/properties/ownership/properties/overrides/items/properties/path/pattern",
												keyword: "pattern",
												params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
												message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
											};
											if (vErrors === null) vErrors = [err98];
											else vErrors.push(err98);
											errors++;
										}
									} else {
										const err99 = {
											instancePath: instancePath + "/ownership/overrides/" + i15 + "/path",
											schemaPath: "#/properties/ownership/properties/overrides/items/properties/path/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err99];
										else vErrors.push(err99);
										errors++;
									}
								}
								if (data50.owner !== void 0) {
									let data52 = data50.owner;
									if (typeof data52 === "string") {
										if (data52.length > 140) {
											const err100 = {
												instancePath: instancePath + "/ownership/overrides/" + i15 + "/owner",
												schemaPath: "#/properties/ownership/properties/overrides/items/properties/owner/maxLength",
												keyword: "maxLength",
												params: { limit: 140 },
												message: "must NOT have more than 140 characters"
											};
											if (vErrors === null) vErrors = [err100];
											else vErrors.push(err100);
											errors++;
										}
										if (data52.length < 1) {
											const err101 = {
												instancePath: instancePath + "/ownership/overrides/" + i15 + "/owner",
												schemaPath: "#/properties/ownership/properties/overrides/items/properties/owner/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											};
											if (vErrors === null) vErrors = [err101];
											else vErrors.push(err101);
											errors++;
										}
										if (!pattern15.test(data52)) {
											const err102 = {
												instancePath: instancePath + "/ownership/overrides/" + i15 + "/owner",
												schemaPath: "#/properties/ownership/properties/overrides/items/properties/owner/pattern",
												keyword: "pattern",
												params: { pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$" },
												message: "must match pattern \"^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$\""
											};
											if (vErrors === null) vErrors = [err102];
											else vErrors.push(err102);
											errors++;
										}
									} else {
										const err103 = {
											instancePath: instancePath + "/ownership/overrides/" + i15 + "/owner",
											schemaPath: "#/properties/ownership/properties/overrides/items/properties/owner/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										};
										if (vErrors === null) vErrors = [err103];
										else vErrors.push(err103);
										errors++;
									}
								}
							} else {
								const err104 = {
									instancePath: instancePath + "/ownership/overrides/" + i15,
									schemaPath: "#/properties/ownership/properties/overrides/items/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						}
					} else {
						const err105 = {
							instancePath: instancePath + "/ownership/overrides",
							schemaPath: "#/properties/ownership/properties/overrides/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
				}
				if (data48.fallback !== void 0) {
					let data53 = data48.fallback;
					if (typeof data53 === "string") {
						if (data53.length > 140) {
							const err106 = {
								instancePath: instancePath + "/ownership/fallback",
								schemaPath: "#/properties/ownership/properties/fallback/maxLength",
								keyword: "maxLength",
								params: { limit: 140 },
								message: "must NOT have more than 140 characters"
							};
							if (vErrors === null) vErrors = [err106];
							else vErrors.push(err106);
							errors++;
						}
						if (data53.length < 1) {
							const err107 = {
								instancePath: instancePath + "/ownership/fallback",
								schemaPath: "#/properties/ownership/properties/fallback/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err107];
							else vErrors.push(err107);
							errors++;
						}
						if (!pattern15.test(data53)) {
							const err108 = {
								instancePath: instancePath + "/ownership/fallback",
								schemaPath: "#/properties/ownership/properties/fallback/pattern",
								keyword: "pattern",
								params: { pattern: "^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$" },
								message: "must match pattern \"^@(?:[A-Za-z0-9][A-Za-z0-9_-]{0,38}|[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99})$\""
							};
							if (vErrors === null) vErrors = [err108];
							else vErrors.push(err108);
							errors++;
						}
					} else {
						const err109 = {
							instancePath: instancePath + "/ownership/fallback",
							schemaPath: "#/properties/ownership/properties/fallback/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err109];
						else vErrors.push(err109);
						errors++;
					}
				}
			} else {
				const err110 = {
					instancePath: instancePath + "/ownership",
					schemaPath: "#/properties/ownership/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err110];
				else vErrors.push(err110);
				errors++;
			}
		}
		if (data.waivers !== void 0) {
			let data54 = data.waivers;
			if (Array.isArray(data54)) {
				if (data54.length > 2e3) {
					const err111 = {
						instancePath: instancePath + "/waivers",
						schemaPath: "#/properties/waivers/maxItems",
						keyword: "maxItems",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 items"
					};
					if (vErrors === null) vErrors = [err111];
					else vErrors.push(err111);
					errors++;
				}
				const len16 = data54.length;
				for (let i16 = 0; i16 < len16; i16++) if (!validate56(data54[i16], {
					instancePath: instancePath + "/waivers/" + i16,
					parentData: data54,
					parentDataProperty: i16,
					rootData
				})) {
					vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
					errors = vErrors.length;
				}
			} else {
				const err112 = {
					instancePath: instancePath + "/waivers",
					schemaPath: "#/properties/waivers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err112];
				else vErrors.push(err112);
				errors++;
			}
		}
		if (data.signals !== void 0) {
			let data56 = data.signals;
			if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
				for (const key10 in data56) if (!(key10 === "kev" || key10 === "vex")) {
					const err113 = {
						instancePath: instancePath + "/signals",
						schemaPath: "#/properties/signals/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key10 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err113];
					else vErrors.push(err113);
					errors++;
				}
				if (data56.kev !== void 0) {
					let data57 = data56.kev;
					if (typeof data57 === "string") {
						if (data57.length > 500) {
							const err114 = {
								instancePath: instancePath + "/signals/kev",
								schemaPath: "#/properties/signals/properties/kev/maxLength",
								keyword: "maxLength",
								params: { limit: 500 },
								message: "must NOT have more than 500 characters"
							};
							if (vErrors === null) vErrors = [err114];
							else vErrors.push(err114);
							errors++;
						}
						if (data57.length < 1) {
							const err115 = {
								instancePath: instancePath + "/signals/kev",
								schemaPath: "#/properties/signals/properties/kev/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err115];
							else vErrors.push(err115);
							errors++;
						}
						if (!pattern0.test(data57)) {
							const err116 = {
								instancePath: instancePath + "/signals/kev",
								schemaPath: "#/properties/signals/properties/kev/pattern",
								keyword: "pattern",
								params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
								message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
							};
							if (vErrors === null) vErrors = [err116];
							else vErrors.push(err116);
							errors++;
						}
					} else {
						const err117 = {
							instancePath: instancePath + "/signals/kev",
							schemaPath: "#/properties/signals/properties/kev/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err117];
						else vErrors.push(err117);
						errors++;
					}
				}
				if (data56.vex !== void 0) {
					let data58 = data56.vex;
					if (Array.isArray(data58)) {
						if (data58.length > 100) {
							const err118 = {
								instancePath: instancePath + "/signals/vex",
								schemaPath: "#/properties/signals/properties/vex/maxItems",
								keyword: "maxItems",
								params: { limit: 100 },
								message: "must NOT have more than 100 items"
							};
							if (vErrors === null) vErrors = [err118];
							else vErrors.push(err118);
							errors++;
						}
						const len17 = data58.length;
						for (let i17 = 0; i17 < len17; i17++) {
							let data59 = data58[i17];
							if (typeof data59 === "string") {
								if (data59.length > 500) {
									const err119 = {
										instancePath: instancePath + "/signals/vex/" + i17,
										schemaPath: "#/properties/signals/properties/vex/items/maxLength",
										keyword: "maxLength",
										params: { limit: 500 },
										message: "must NOT have more than 500 characters"
									};
									if (vErrors === null) vErrors = [err119];
									else vErrors.push(err119);
									errors++;
								}
								if (data59.length < 1) {
									const err120 = {
										instancePath: instancePath + "/signals/vex/" + i17,
										schemaPath: "#/properties/signals/properties/vex/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err120];
									else vErrors.push(err120);
									errors++;
								}
								if (!pattern0.test(data59)) {
									const err121 = {
										instancePath: instancePath + "/signals/vex/" + i17,
										schemaPath: "#/properties/signals/properties/vex/items/pattern",
										keyword: "pattern",
										params: { pattern: "^[^\\p{C}\\p{Zl}\\p{Zp}]+$" },
										message: "must match pattern \"^[^\\p{C}\\p{Zl}\\p{Zp}]+$\""
									};
									if (vErrors === null) vErrors = [err121];
									else vErrors.push(err121);
									errors++;
								}
							} else {
								const err122 = {
									instancePath: instancePath + "/signals/vex/" + i17,
									schemaPath: "#/properties/signals/properties/vex/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err122];
								else vErrors.push(err122);
								errors++;
							}
						}
					} else {
						const err123 = {
							instancePath: instancePath + "/signals/vex",
							schemaPath: "#/properties/signals/properties/vex/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err123];
						else vErrors.push(err123);
						errors++;
					}
				}
			} else {
				const err124 = {
					instancePath: instancePath + "/signals",
					schemaPath: "#/properties/signals/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err124];
				else vErrors.push(err124);
				errors++;
			}
		}
		if (data.limits !== void 0) {
			let data60 = data.limits;
			if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
				for (const key11 in data60) if (!(key11 === "newIncidentsPerRun")) {
					const err125 = {
						instancePath: instancePath + "/limits",
						schemaPath: "#/properties/limits/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err125];
					else vErrors.push(err125);
					errors++;
				}
				if (data60.newIncidentsPerRun !== void 0) {
					let data61 = data60.newIncidentsPerRun;
					if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61) && isFinite(data61))) {
						const err126 = {
							instancePath: instancePath + "/limits/newIncidentsPerRun",
							schemaPath: "#/properties/limits/properties/newIncidentsPerRun/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err126];
						else vErrors.push(err126);
						errors++;
					}
					if (typeof data61 == "number" && isFinite(data61)) {
						if (data61 > 100 || isNaN(data61)) {
							const err127 = {
								instancePath: instancePath + "/limits/newIncidentsPerRun",
								schemaPath: "#/properties/limits/properties/newIncidentsPerRun/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 100
								},
								message: "must be <= 100"
							};
							if (vErrors === null) vErrors = [err127];
							else vErrors.push(err127);
							errors++;
						}
						if (data61 < 1 || isNaN(data61)) {
							const err128 = {
								instancePath: instancePath + "/limits/newIncidentsPerRun",
								schemaPath: "#/properties/limits/properties/newIncidentsPerRun/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err128];
							else vErrors.push(err128);
							errors++;
						}
					}
				}
			} else {
				const err129 = {
					instancePath: instancePath + "/limits",
					schemaPath: "#/properties/limits/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err129];
				else vErrors.push(err129);
				errors++;
			}
		}
		if (data.ledger !== void 0) {
			let data62 = data.ledger;
			if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
				for (const key12 in data62) if (!(key12 === "repository" || key12 === "since")) {
					const err130 = {
						instancePath: instancePath + "/ledger",
						schemaPath: "#/properties/ledger/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key12 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err130];
					else vErrors.push(err130);
					errors++;
				}
				if (data62.repository !== void 0) {
					let data63 = data62.repository;
					if (typeof data63 === "string") {
						if (data63.length > 500) {
							const err131 = {
								instancePath: instancePath + "/ledger/repository",
								schemaPath: "#/properties/ledger/properties/repository/maxLength",
								keyword: "maxLength",
								params: { limit: 500 },
								message: "must NOT have more than 500 characters"
							};
							if (vErrors === null) vErrors = [err131];
							else vErrors.push(err131);
							errors++;
						}
						if (data63.length < 1) {
							const err132 = {
								instancePath: instancePath + "/ledger/repository",
								schemaPath: "#/properties/ledger/properties/repository/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err132];
							else vErrors.push(err132);
							errors++;
						}
						if (!pattern27.test(data63)) {
							const err133 = {
								instancePath: instancePath + "/ledger/repository",
								schemaPath: "#/properties/ledger/properties/repository/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:https?:\\/\\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|ssh:\\/\\/(?:[a-z0-9_][a-z0-9_-]*@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[a-z0-9_][a-z0-9_-]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|file:\\/\\/\\/(?:[A-Za-z]:\\/)?(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100})$" },
								message: "must match pattern \"^(?:https?:\\/\\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|ssh:\\/\\/(?:[a-z0-9_][a-z0-9_-]*@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?\\/(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[a-z0-9_][a-z0-9_-]*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|file:\\/\\/\\/(?:[A-Za-z]:\\/)?(?:[A-Za-z0-9_.~+,=()!$&'/-]|%(?![01]|2[fF]|5[cC]|7[fF])[0-9A-Fa-f]{2})+|[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100})$\""
							};
							if (vErrors === null) vErrors = [err133];
							else vErrors.push(err133);
							errors++;
						}
					} else {
						const err134 = {
							instancePath: instancePath + "/ledger/repository",
							schemaPath: "#/properties/ledger/properties/repository/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err134];
						else vErrors.push(err134);
						errors++;
					}
				}
				if (data62.since !== void 0) {
					let data64 = data62.since;
					if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
						if (data64.seq === void 0) {
							const err135 = {
								instancePath: instancePath + "/ledger/since",
								schemaPath: "#/properties/ledger/properties/since/required",
								keyword: "required",
								params: { missingProperty: "seq" },
								message: "must have required property 'seq'"
							};
							if (vErrors === null) vErrors = [err135];
							else vErrors.push(err135);
							errors++;
						}
						if (data64.hash === void 0) {
							const err136 = {
								instancePath: instancePath + "/ledger/since",
								schemaPath: "#/properties/ledger/properties/since/required",
								keyword: "required",
								params: { missingProperty: "hash" },
								message: "must have required property 'hash'"
							};
							if (vErrors === null) vErrors = [err136];
							else vErrors.push(err136);
							errors++;
						}
						for (const key13 in data64) if (!(key13 === "seq" || key13 === "hash")) {
							const err137 = {
								instancePath: instancePath + "/ledger/since",
								schemaPath: "#/properties/ledger/properties/since/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key13 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err137];
							else vErrors.push(err137);
							errors++;
						}
						if (data64.seq !== void 0) {
							let data65 = data64.seq;
							if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
								const err138 = {
									instancePath: instancePath + "/ledger/since/seq",
									schemaPath: "#/properties/ledger/properties/since/properties/seq/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err138];
								else vErrors.push(err138);
								errors++;
							}
							if (typeof data65 == "number" && isFinite(data65)) {
								if (data65 > 1e9 || isNaN(data65)) {
									const err139 = {
										instancePath: instancePath + "/ledger/since/seq",
										schemaPath: "#/properties/ledger/properties/since/properties/seq/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 1e9
										},
										message: "must be <= 1000000000"
									};
									if (vErrors === null) vErrors = [err139];
									else vErrors.push(err139);
									errors++;
								}
								if (data65 < 1 || isNaN(data65)) {
									const err140 = {
										instancePath: instancePath + "/ledger/since/seq",
										schemaPath: "#/properties/ledger/properties/since/properties/seq/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1"
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
							}
						}
						if (data64.hash !== void 0) {
							let data66 = data64.hash;
							if (typeof data66 === "string") {
								if (data66.length > 64) {
									const err141 = {
										instancePath: instancePath + "/ledger/since/hash",
										schemaPath: "#/properties/ledger/properties/since/properties/hash/maxLength",
										keyword: "maxLength",
										params: { limit: 64 },
										message: "must NOT have more than 64 characters"
									};
									if (vErrors === null) vErrors = [err141];
									else vErrors.push(err141);
									errors++;
								}
								if (data66.length < 1) {
									const err142 = {
										instancePath: instancePath + "/ledger/since/hash",
										schemaPath: "#/properties/ledger/properties/since/properties/hash/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err142];
									else vErrors.push(err142);
									errors++;
								}
								if (!pattern28.test(data66)) {
									const err143 = {
										instancePath: instancePath + "/ledger/since/hash",
										schemaPath: "#/properties/ledger/properties/since/properties/hash/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err143];
									else vErrors.push(err143);
									errors++;
								}
							} else {
								const err144 = {
									instancePath: instancePath + "/ledger/since/hash",
									schemaPath: "#/properties/ledger/properties/since/properties/hash/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err144];
								else vErrors.push(err144);
								errors++;
							}
						}
					} else {
						const err145 = {
							instancePath: instancePath + "/ledger/since",
							schemaPath: "#/properties/ledger/properties/since/type",
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
					instancePath: instancePath + "/ledger",
					schemaPath: "#/properties/ledger/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err146];
				else vErrors.push(err146);
				errors++;
			}
		}
		if (data.hub !== void 0) {
			let data67 = data.hub;
			if (typeof data67 === "string") {
				if (data67.length > 140) {
					const err147 = {
						instancePath: instancePath + "/hub",
						schemaPath: "#/properties/hub/maxLength",
						keyword: "maxLength",
						params: { limit: 140 },
						message: "must NOT have more than 140 characters"
					};
					if (vErrors === null) vErrors = [err147];
					else vErrors.push(err147);
					errors++;
				}
				if (data67.length < 1) {
					const err148 = {
						instancePath: instancePath + "/hub",
						schemaPath: "#/properties/hub/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err148];
					else vErrors.push(err148);
					errors++;
				}
				if (!pattern29.test(data67)) {
					const err149 = {
						instancePath: instancePath + "/hub",
						schemaPath: "#/properties/hub/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}$" },
						message: "must match pattern \"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}$\""
					};
					if (vErrors === null) vErrors = [err149];
					else vErrors.push(err149);
					errors++;
				}
			} else {
				const err150 = {
					instancePath: instancePath + "/hub",
					schemaPath: "#/properties/hub/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err150];
				else vErrors.push(err150);
				errors++;
			}
		}
		if (data.teams !== void 0) {
			let data68 = data.teams;
			if (data68 && typeof data68 == "object" && !Array.isArray(data68)) {
				for (const key14 in data68) {
					const _errs139 = errors;
					if (typeof key14 === "string") {
						if (key14.length > 140) {
							const err151 = {
								instancePath: instancePath + "/teams",
								schemaPath: "#/properties/teams/propertyNames/maxLength",
								keyword: "maxLength",
								params: { limit: 140 },
								message: "must NOT have more than 140 characters",
								propertyName: key14
							};
							if (vErrors === null) vErrors = [err151];
							else vErrors.push(err151);
							errors++;
						}
						if (key14.length < 1) {
							const err152 = {
								instancePath: instancePath + "/teams",
								schemaPath: "#/properties/teams/propertyNames/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								propertyName: key14
							};
							if (vErrors === null) vErrors = [err152];
							else vErrors.push(err152);
							errors++;
						}
						if (!pattern30.test(key14)) {
							const err153 = {
								instancePath: instancePath + "/teams",
								schemaPath: "#/properties/teams/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$" },
								message: "must match pattern \"^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\/[A-Za-z0-9_][A-Za-z0-9_-]{0,99}$\"",
								propertyName: key14
							};
							if (vErrors === null) vErrors = [err153];
							else vErrors.push(err153);
							errors++;
						}
					} else {
						const err154 = {
							instancePath: instancePath + "/teams",
							schemaPath: "#/properties/teams/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							propertyName: key14
						};
						if (vErrors === null) vErrors = [err154];
						else vErrors.push(err154);
						errors++;
					}
					if (!(_errs139 === errors)) {
						const err155 = {
							instancePath: instancePath + "/teams",
							schemaPath: "#/properties/teams/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key14 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err155];
						else vErrors.push(err155);
						errors++;
					}
				}
				for (const key15 in data68) if (!validate60(data68[key15], {
					instancePath: instancePath + "/teams/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),
					parentData: data68,
					parentDataProperty: key15,
					rootData
				})) {
					vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
					errors = vErrors.length;
				}
			} else {
				const err156 = {
					instancePath: instancePath + "/teams",
					schemaPath: "#/properties/teams/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err156];
				else vErrors.push(err156);
				errors++;
			}
		}
		if (data.dutyOfficers !== void 0) {
			let data70 = data.dutyOfficers;
			if (Array.isArray(data70)) {
				if (data70.length > 20) {
					const err157 = {
						instancePath: instancePath + "/dutyOfficers",
						schemaPath: "#/properties/dutyOfficers/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items"
					};
					if (vErrors === null) vErrors = [err157];
					else vErrors.push(err157);
					errors++;
				}
				const len18 = data70.length;
				for (let i18 = 0; i18 < len18; i18++) if (!validate61(data70[i18], {
					instancePath: instancePath + "/dutyOfficers/" + i18,
					parentData: data70,
					parentDataProperty: i18,
					rootData
				})) {
					vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
					errors = vErrors.length;
				}
			} else {
				const err158 = {
					instancePath: instancePath + "/dutyOfficers",
					schemaPath: "#/properties/dutyOfficers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err158];
				else vErrors.push(err158);
				errors++;
			}
		}
		if (data.incidents !== void 0) {
			let data72 = data.incidents;
			if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
				for (const key16 in data72) if (!(key16 === "cleanRuns" || key16 === "reopenDays")) {
					const err159 = {
						instancePath: instancePath + "/incidents",
						schemaPath: "#/properties/incidents/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err159];
					else vErrors.push(err159);
					errors++;
				}
				if (data72.cleanRuns !== void 0) {
					let data73 = data72.cleanRuns;
					if (!(typeof data73 == "number" && !(data73 % 1) && !isNaN(data73) && isFinite(data73))) {
						const err160 = {
							instancePath: instancePath + "/incidents/cleanRuns",
							schemaPath: "#/properties/incidents/properties/cleanRuns/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err160];
						else vErrors.push(err160);
						errors++;
					}
					if (typeof data73 == "number" && isFinite(data73)) {
						if (data73 > 10 || isNaN(data73)) {
							const err161 = {
								instancePath: instancePath + "/incidents/cleanRuns",
								schemaPath: "#/properties/incidents/properties/cleanRuns/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 10
								},
								message: "must be <= 10"
							};
							if (vErrors === null) vErrors = [err161];
							else vErrors.push(err161);
							errors++;
						}
						if (data73 < 1 || isNaN(data73)) {
							const err162 = {
								instancePath: instancePath + "/incidents/cleanRuns",
								schemaPath: "#/properties/incidents/properties/cleanRuns/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err162];
							else vErrors.push(err162);
							errors++;
						}
					}
				}
				if (data72.reopenDays !== void 0) {
					let data74 = data72.reopenDays;
					if (!(typeof data74 == "number" && !(data74 % 1) && !isNaN(data74) && isFinite(data74))) {
						const err163 = {
							instancePath: instancePath + "/incidents/reopenDays",
							schemaPath: "#/properties/incidents/properties/reopenDays/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err163];
						else vErrors.push(err163);
						errors++;
					}
					if (typeof data74 == "number" && isFinite(data74)) {
						if (data74 > 365 || isNaN(data74)) {
							const err164 = {
								instancePath: instancePath + "/incidents/reopenDays",
								schemaPath: "#/properties/incidents/properties/reopenDays/maximum",
								keyword: "maximum",
								params: {
									comparison: "<=",
									limit: 365
								},
								message: "must be <= 365"
							};
							if (vErrors === null) vErrors = [err164];
							else vErrors.push(err164);
							errors++;
						}
						if (data74 < 1 || isNaN(data74)) {
							const err165 = {
								instancePath: instancePath + "/incidents/reopenDays",
								schemaPath: "#/properties/incidents/properties/reopenDays/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							};
							if (vErrors === null) vErrors = [err165];
							else vErrors.push(err165);
							errors++;
						}
					}
				}
			} else {
				const err166 = {
					instancePath: instancePath + "/incidents",
					schemaPath: "#/properties/incidents/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err166];
				else vErrors.push(err166);
				errors++;
			}
		}
	} else {
		const err167 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err167];
		else vErrors.push(err167);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
const schema = schema6;

// src/settings/config/config-of.ts
/** baton.yml with every default filled in. `lineOfOverride` finds the line of an ownership override by its place. */
function configOf(raw, lineOfOverride) {
	const { service, scans, policy, ownership, signals, limits } = raw;
	return {
		version: 1,
		service: {
			...defaultConfig.service,
			...service
		},
		scans: {
			requiredTools: scans?.requiredTools ?? null,
			maySkip: scans?.maySkip ?? [],
			accept: scans?.accept ?? [],
			maxAge: scans?.maxAge === void 0 ? null : millisecondsOf(scans.maxAge),
			onIncomplete: scans?.onIncomplete ?? "block",
			trustSuppressions: scans?.trustSuppressions ?? []
		},
		mode: raw.mode ?? null,
		stage: raw.stage ?? null,
		policy: {
			rules: { ...policy?.rules },
			disable: policy?.disable ?? []
		},
		classes: (raw.classes ?? []).map((one) => ({
			tool: one.tool ?? null,
			rule: one.rule ?? null,
			class: one.class
		})),
		ownership: {
			overrides: (ownership?.overrides ?? []).map((one, at) => ({
				...one,
				line: lineOfOverride(at)
			})),
			fallback: ownership?.fallback ?? null
		},
		waivers: (raw.waivers ?? []).map(waiverOf),
		signals: {
			kev: signals?.kev ?? null,
			vex: signals?.vex ?? [],
			epss: null
		},
		limits: {
			...defaultConfig.limits,
			...limits
		},
		ledger: {
			...defaultConfig.ledger,
			...raw.ledger
		},
		hub: raw.hub ?? null,
		teams: teamsOf(raw.teams ?? {}),
		dutyOfficers: (raw.dutyOfficers ?? []).map(memberOf),
		incidents: {
			...defaultConfig.incidents,
			...raw.incidents
		}
	};
}
function teamsOf(teams) {
	return Object.fromEntries(Object.entries(teams).map(([team, { oncall, lead }]) => [team, {
		oncall: oncall.map(memberOf),
		lead: lead === void 0 ? null : memberOf(lead)
	}]));
}
function memberOf(raw) {
	return typeof raw === "string" ? {
		login: raw.slice(1),
		id: null
	} : {
		login: raw.login.replace(/^@/, ""),
		id: raw.id
	};
}
function waiverOf(raw) {
	const { identity, count = 1, rule = "", path = "" } = raw.scope;
	return {
		id: raw.id,
		scope: identity === void 0 ? {
			rule: foreign(rule),
			path: foreign(path)
		} : {
			identity,
			count
		},
		reason: raw.reason,
		requester: foreign(raw.requester),
		approver: foreign(raw.approver),
		expires: raw.expires,
		...raw.created === void 0 ? {} : { created: raw.created }
	};
}
/** `30d` or `12h`, in milliseconds. */
function millisecondsOf(age) {
	return Number.parseInt(age, 10) * (age.endsWith("d") ? 24 : 1) * 60 * 60 * 1e3;
}

// src/settings/config/mistake.ts
/** `waivers[0].expires`; the whole file is `baton.yml`. */
function pathWords(path) {
	const words = path.map((step, at) => {
		if (typeof step === "number") return `[${step}]`;
		return at === 0 ? step : `.${step}`;
	});
	return words.length === 0 ? "baton.yml" : words.join("");
}

// src/settings/config/written.ts
/** What stands under a key; undefined when nothing does, or the holder is no group of keys. */
function under(holder, ...keys) {
	let { value } = holder;
	for (const key of keys) value = isGroup(value) ? value[key] : void 0;
	return {
		value,
		path: [...holder.path, ...keys]
	};
}
/** Entries of a list; none when it is no list. */
function entriesOf({ value, path }) {
	return (Array.isArray(value) ? value : []).map((entry, at) => ({
		value: entry,
		path: [...path, at]
	}));
}
/** The text there; null when it is none. */
function textOf({ value }) {
	return typeof value === "string" ? value : null;
}
function isGroup(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/settings/config/date-mistakes.ts
/** A date that no calendar has, or one more than `most` days after today (UTC). Its shape is the schema's matter. */
function dateMistakes(written, now, most) {
	const date = textOf(written);
	if (date === null || !new RegExp(grammars.date.pattern).test(date)) return [];
	const day = dayOf(date);
	if (day === null) return [{
		...place(written),
		sentence: text`${pathWords(written.path)} cannot be ${date}: there is no such day`,
		remedy: text`allowed: ${grammars.date.says}`
	}];
	const last = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`) + most * dayLength;
	if (day <= last) return [];
	const latest = new Date(last).toISOString().slice(0, 10);
	return [{
		...place(written),
		sentence: text`${pathWords(written.path)} is ${date}, more than ${ours(counted(most, "day"))} away`,
		remedy: text`allowed: at latest ${latest}; renew it when that day comes`
	}];
}
const dayLength = 864e5;
function place({ path }) {
	return {
		code: "config-value",
		path,
		on: "value"
	};
}

// src/settings/config/people-mistakes.ts
/** Teams and people that stand twice: one of them would be asked again, or hide the other. */
function peopleMistakes(config) {
	const teams = under(config, "teams");
	const named = namesIn(teams).map((name) => under(teams, name));
	return [
		...twice(named, ({ path }) => String(path.at(-1)), "key", teamRemedy),
		...named.flatMap((team) => twicePerson(entriesOf(under(team, "oncall")))),
		...twicePerson(entriesOf(under(config, "dutyOfficers")))
	];
}
const teamRemedy = text`write each team once; upper and lower case are the same`;
function twicePerson(people) {
	return twice(people, loginOf, "value", text`name each person once: they are asked in this order`);
}
function loginOf(person) {
	return (textOf(person) ?? textOf(under(person, "login")))?.replace(/^@/, "") ?? null;
}
function twice(all, nameOf, on, remedy) {
	const seen = /* @__PURE__ */ new Set();
	return all.flatMap((one) => {
		const name = nameOf(one)?.toLowerCase();
		if (name === void 0) return [];
		const isTaken = seen.has(name);
		seen.add(name);
		const sentence = text`${pathWords(one.path)} stands there already`;
		return isTaken ? [{
			code: "config-value",
			path: one.path,
			on,
			sentence,
			remedy
		}] : [];
	});
}
function namesIn({ value }) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

// src/settings/config/value-mistake.ts
/** `what`: what is wrong with the value, after its path. */
function valueMistake({ path }, what, remedy) {
	return {
		code: "config-value",
		path,
		on: "value",
		sentence: text`${pathWords(path)} ${what}`,
		remedy
	};
}

// src/settings/config/pattern-mistakes.ts
/** Patterns that would not do what they look like: syntax of other matchers, paths that match nothing. */
function patternMistakes(config) {
	const paths = entriesOf(under(config, "ownership", "overrides")).map((entry) => under(entry, "path"));
	const others = [...entriesOf(under(config, "classes")).map((entry) => under(entry, "rule")), ...entriesOf(under(config, "signals", "vex"))];
	return [...paths.flatMap(pathMistakes), ...others.flatMap(syntaxMistakes)];
}
/** Of a pattern over paths of the repository. */
function pathMistakes(written) {
	const path = textOf(written);
	if (path === null) return [];
	const steps = path.split("/");
	if (path.startsWith("/")) return [valueMistake(written, text`begins with a slash`, text`write it from the root, without the slash`)];
	if (path.endsWith("/")) return [valueMistake(written, text`names a folder, and files are what matches`, text`write ${`${path}**`}`)];
	if (steps.some((step) => step === "" || step === "." || step === "..")) return [valueMistake(written, text`goes around (${"//"}, ${"."} or ${".."})`, text`write the path as git shows it`)];
	return syntaxMistakes(written);
}
function syntaxMistakes(written) {
	const odd = foreignSyntax(textOf(written) ?? "");
	if (odd === null) return [];
	return [valueMistake(written, text`holds ${odd}, which is no syntax here`, text`patterns know ${"*"}, ${"**"} and ${"?"} only; write ${"?"} where the character itself is meant`)];
}

// src/settings/config/waiver-mistakes.ts
/** Days that a waiver may last at most, whatever its tier; the policy allows less for urgent ones. */
const longestWaiver = 90;
/** Waivers that say too much, or not what an exception must say. */
function waiverMistakes(config, now) {
	const waivers = entriesOf(under(config, "waivers"));
	return [...waivers.flatMap((waiver) => mistakesOf(waiver, now)), ...sameIds(waivers)];
}
function mistakesOf(waiver, now) {
	const requester = textOf(under(waiver, "requester"));
	const approver = under(waiver, "approver");
	const isOnePerson = requester !== null && requester.toLowerCase() === textOf(approver)?.toLowerCase();
	return [
		...scopeMistakes(under(waiver, "scope")),
		...dateMistakes(under(waiver, "expires"), now, longestWaiver),
		...createdMistakes(waiver, now),
		...isOnePerson ? [valueMistake(approver, text`is who asks for it`, text`another person than the requester approves`)] : []
	];
}
function scopeMistakes(scope) {
	if (typeof scope.value !== "object" || scope.value === null) return [];
	const given = new Set(Object.keys(scope.value));
	const byIdentity = given.has("identity");
	if (byIdentity === (given.has("rule") || given.has("path"))) {
		const what = byIdentity ? text`names both a finding and a rule` : text`names nothing`;
		return [valueMistake(scope, what, scopeRemedy)];
	}
	if (byIdentity) return [];
	const path = under(scope, "path");
	return [
		...given.has("rule") ? [] : [valueMistake(scope, text`names no rule`, scopeRemedy)],
		...given.has("path") ? [] : [valueMistake(scope, text`names no path`, scopeRemedy)],
		...given.has("count") ? [valueMistake(under(scope, "count"), text`counts equal findings of an identity`, scopeRemedy)] : [],
		...ruleMistakes(under(scope, "rule")),
		...pathMistakes(path).length > 0 ? pathMistakes(path) : wideMistakes(path)
	];
}
const scopeRemedy = text`write either ${"identity"} (and ${"count"}), or ${"rule"} and a narrow ${"path"}`;
function ruleMistakes(rule) {
	if (!/[*]/.test(textOf(rule) ?? "")) return [];
	return [valueMistake(rule, text`is a pattern`, text`name one rule in full`)];
}
/** Narrow: the first folder or file is named in full. */
function wideMistakes(path) {
	const [first] = textOf(path)?.split("/") ?? [];
	if (first === void 0 || !/[*?]/.test(first)) return [];
	return [valueMistake(path, text`is too wide for a waiver`, text`name its first folder or file in full, such as ${"src/api/**"}`)];
}
function createdMistakes(waiver, now) {
	const created = under(waiver, "created");
	const day = dayOf(textOf(created) ?? "");
	const end = dayOf(textOf(under(waiver, "expires")) ?? "");
	if (day !== null && end !== null && day > end) return [valueMistake(created, text`comes after it expires`, text`it was created before its end`)];
	return dateMistakes(created, now, 1);
}
function sameIds(waivers) {
	const seen = /* @__PURE__ */ new Set();
	return waivers.flatMap((waiver) => {
		const id = textOf(under(waiver, "id"));
		if (id === null) return [];
		const isTaken = seen.has(id);
		seen.add(id);
		return isTaken ? [valueMistake(under(waiver, "id"), text`is the id of another waiver`, text`give each an id of its own`)] : [];
	});
}

// src/settings/config/meaning-mistakes.ts
/** Days for which an error notification may be accepted at most: a year. */
const longestAcceptance = 366;
/** What has the right shape and still says something wrong. Takes any shape: it runs beside the schema's check. */
function meaningMistakes(value, now) {
	const config = {
		value,
		path: []
	};
	return [
		...patternMistakes(config),
		...waiverMistakes(config, now),
		...peopleMistakes(config),
		...entriesOf(under(config, "scans", "accept")).flatMap((entry) => dateMistakes(under(entry, "until"), now, longestAcceptance)),
		...entriesOf(under(config, "classes")).flatMap(aimlessCorrection)
	];
}
function aimlessCorrection(entry) {
	if (typeof entry.value !== "object" || entry.value === null) return [];
	if ("tool" in entry.value || "rule" in entry.value) return [];
	return [{
		code: "config-missing",
		path: entry.path,
		on: "value",
		sentence: text`${pathWords(entry.path)} says neither tool nor rule`,
		remedy: text`add ${"tool"}, ${"rule"} or both: which findings get this class`
	}];
}

// src/settings/config/scalar-offset.ts
/**
* Where the character `offset` of a scalar's value stands in the source. Exact for what stands on one line and for
* block scalars with `|`; folded lines are counted as one space each.
*/
function scalarOffset(source, node, offset) {
	const first = source[node.start];
	if (first === "|" || first === ">") return inBlock(source, node, offset);
	const escape = first === "\"" ? /\\(?:x..|u....|U........|[\s\S])/y : first === "'" ? /''/y : null;
	let at = node.start + (escape === null ? 0 : 1);
	for (let left = offset; left > 0 && at < node.end; left--) at = after(source, at, escape);
	return Math.min(at, node.end);
}
/** Behind one character of the value: an escape, a folded line end with its indentation, or just a character. */
function after(source, at, escape) {
	for (const form of [escape, /[ \t]*\r?\n[ \t]*/y]) {
		if (form === null) continue;
		form.lastIndex = at;
		const found = form.exec(source);
		if (found !== null) return at + found[0].length;
	}
	return at + 1;
}
/** The first line of the block says how far all are indented. */
function inBlock(source, node, offset) {
	let at = source.indexOf("\n", node.start) + 1;
	const indent = /^ */.exec(source.slice(at))?.[0].length ?? 0;
	for (let left = offset;;) {
		const end = source.indexOf("\n", at);
		const lineEnd = end < 0 ? source.length : source[end - 1] === "\r" ? end - 1 : end;
		const length = Math.max(0, lineEnd - at - indent);
		if (left <= length || end < 0 || end >= node.end) return Math.min(at + indent + left, node.end);
		left -= length + 1;
		at = end + 1;
	}
}

// src/settings/config/nesting.ts
/** Deeper than any configuration: a parser that recurses may abort the process on what is deeper still. */
const deepest = {
	flow: 32,
	columns: 100
};
/**
* Offset at which YAML nests deeper than we let a parser see, or null. `tokens` are those of `yaml`'s Lexer, which
* does not recurse. In block style each level takes a column, so the indentation bounds it.
*/
function tooDeepAt(tokens) {
	let offset = 0;
	let flow = 0;
	let lineStart = 0;
	let inIndent = true;
	for (const token of tokens) {
		if (marks.has(token)) continue;
		if (token === "[" || token === "{") flow++;
		if (token === "]" || token === "}") flow--;
		if (flow > deepest.flow) return offset;
		const isDeep = flow === 0 && offset - lineStart > deepest.columns;
		if (inIndent && isDeep && !/^(?:#|[ \t\r\n]+$)/.test(token)) return offset;
		inIndent &&= /^(?:[ \t]+|[-?:])$/.test(token);
		offset += token.length;
		if (token.endsWith("\n")) {
			lineStart = offset;
			inIndent = true;
		}
	}
	return null;
}
/** The Lexer's own: start of a document, of a scalar, end of an unfinished flow. They stand for no text. */
const marks = /* @__PURE__ */ new Set([
	"",
	"",
	""
]);

// src/settings/config/read-tree.ts
/**
* One YAML 1.2 document, core schema. Refused: depth (before the parser recurses), a second document, a directive,
* an alias, a tag that is not of the core schema, a key twice, a key that is no text.
*/
function readTree(source, yaml) {
	const tooDeep = tooDeepAt(new yaml.Lexer().lex(source));
	if (tooDeep !== null) return [flaw$1(tooDeep, text`it nests too deep here`, tooDeepRemedy)];
	const document = yaml.parseDocument(source, {
		version: "1.2",
		schema: "core",
		merge: false,
		strict: true,
		uniqueKeys: true,
		prettyErrors: false,
		logLevel: "error"
	});
	const flaws = [...document.errors, ...document.warnings].filter(({ code }) => code !== "TAG_RESOLVE_FAILED").map(({ code, message, pos }) => {
		const [sentence, remedy] = told[code] ?? [text`it is not valid YAML: ${message}`, text`correct it`];
		return flaw$1(pos[0], sentence, remedy);
	});
	const directives = document.directives;
	if (directives.yaml.explicit === true || Object.keys(directives.tags).length > 1) flaws.push(flaw$1(0, text`a directive (${"%"}) changes how YAML is read`, text`leave the directive out`));
	const { contents } = document;
	const isEmpty = contents === null || yaml.isScalar(contents) && contents.value === null;
	if (flaws.length === 0 && isEmpty) return [flaw$1(0, text`it holds no configuration`, emptyRemedy)];
	const tree = contents === null ? null : treeOf(contents, yaml, flaws);
	return flaws.length > 0 || tree === null ? flaws : tree;
}
function treeOf(node, yaml, flaws) {
	const span = spanOf(node);
	if (node?.tag !== void 0 && !coreTags.has(node.tag)) {
		const [sentence, remedy] = unknownTag;
		flaws.push(flaw$1(span.start, sentence, remedy));
	}
	if (node === null) return {
		is: "scalar",
		value: null,
		...span
	};
	if (yaml.isAlias(node)) {
		flaws.push(flaw$1(span.start, text`an alias (${`*${node.source}`}) refers to another place`, aliasRemedy));
		return {
			is: "scalar",
			value: null,
			...span
		};
	}
	if (yaml.isSeq(node)) return {
		is: "list",
		items: node.items.map((item) => treeOf(item, yaml, flaws)),
		...span
	};
	if (yaml.isMap(node)) return {
		is: "map",
		entries: node.items.map(({ key, value }) => ({
			key: keyOf(key, yaml, flaws),
			keySpan: spanOf(key),
			value: value === null ? {
				is: "scalar",
				value: null,
				...spanOf(key)
			} : treeOf(value, yaml, flaws)
		})),
		...span
	};
	return {
		is: "scalar",
		value: scalarOf(node.value),
		...span
	};
}
function keyOf(key, yaml, flaws) {
	if (key !== null && yaml.isScalar(key) && typeof key.value === "string") return key.value;
	if (key !== null && yaml.isScalar(key) && typeof key.value !== "object") return key.source;
	flaws.push(flaw$1(spanOf(key).start, text`a key is no text`, text`write a name before the colon`));
	return "";
}
function scalarOf(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
function spanOf(node) {
	const [start = 0, end = start] = node?.range ?? [];
	return {
		start,
		end
	};
}
function flaw$1(at, sentence, remedy) {
	return {
		code: "config-yaml",
		at,
		sentence,
		remedy
	};
}
const tooDeepRemedy = text`no key of it needs more than ${deepest.flow} brackets or ${deepest.columns} columns of indentation`;
const aliasRemedy = text`write the value out where it is meant`;
const emptyRemedy = text`begin with ${"version: 1"}, or delete the file`;
/** What a tag may say at most; the parser also knows bytes, dates and sets, and only warns of others. */
const coreTags = new Set([
	"str",
	"int",
	"float",
	"bool",
	"null",
	"map",
	"seq"
].map((name) => `tag:yaml.org,2002:${name}`));
const unknownTag = [text`a tag (${"!…"}) is none that it knows`, text`write the value without a tag`];
/** Our words for the parser's errors that people meet. */
const told = {
	DUPLICATE_KEY: [text`a key stands twice, and one would hide the other`, text`keep one of them`],
	MULTIPLE_DOCS: [text`a second document begins here`, text`one file is one configuration: take out what follows`],
	TAB_AS_INDENT: [text`a tab stands where spaces indent`, text`indent with spaces`],
	BAD_INDENT: [text`it is not indented as what stands around it`, text`indent it like its neighbours`],
	UNEXPECTED_TOKEN: [text`something stands here that YAML does not expect`, text`quote the value, or correct it`],
	MISSING_CHAR: [text`a quote, bracket or comma is missing`, text`close what is open before here`],
	BAD_ALIAS: [text`an alias (${"*…"}) refers to another place`, aliasRemedy]
};

// src/settings/config/address-mistake.ts
/**
* An address that has none of the forms that it may have. Its value is never shown: people paste tokens into
* addresses.
*/
function addressMistake(path, value, allowed) {
	const at = {
		code: "config-value",
		path,
		on: "value"
	};
	const words = pathWords(path);
	if (typeof value === "string" && holdsCredentials(value)) return {
		...at,
		sentence: text`${words} holds credentials`,
		remedy: text`take them out and revoke them, since everybody who reads the file has them; Git asks its own helpers, and ${"hub-token"} is for the hub`
	};
	if (typeof value === "string" && /^(?:\.{0,2}\/|~|[A-Za-z]:[\\/])/.test(value)) return {
		...at,
		sentence: text`${words} is a path`,
		remedy: text`write it in full, beginning with ${"file:///"}`
	};
	return {
		...at,
		sentence: text`${words} is no address that it knows`,
		remedy: text`allowed: ${allowed}`
	};
}
/** What comes before the host, or behind the path, is there to let somebody in. */
function holdsCredentials(address) {
	return /^https?:\/\/[^/]*@|^[^/@]*:[^/@]*@|:\/\/[^/@]*:[^/@]*@|[?#]/i.test(address);
}
/** Words to show, without what stands between `//` and `@`. */
function withoutCredentials(words) {
	const from = words.indexOf("//");
	const to = words.lastIndexOf("@");
	return from < 0 || to < from ? words : `${words.slice(0, from + 2)}…${words.slice(to)}`;
}

// src/settings/config/schema-words.ts
/** The part of the schema that judges what stands at a path. */
function schemaAt(root, path) {
	let schema = resolved(root, root);
	for (const step of path) {
		const beside = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
		schema = resolved(root, (typeof step === "number" ? schema.items : schema.properties?.[step] ?? beside) ?? {});
	}
	return schema;
}
function resolved(root, schema) {
	const { $ref } = schema.allOf?.[0] ?? schema;
	const name = $ref?.replace("#/definitions/", "");
	return name === void 0 ? schema : root.definitions?.[name] ?? {};
}
/** What a value there may be, in words. */
function allowedBy(schema) {
	if (schema.enum !== void 0) return schema.enum.map(String).join(", ");
	if (schema.const !== void 0) return String(schema.const);
	if (schema.pattern !== void 0) {
		const words = wordsOf(schema.pattern) ?? "a text of its form";
		return words === wordsOf(namePattern) ? `${words}, at most ${schema.maxLength ?? 0}` : words;
	}
	switch (schema.type) {
		case "boolean": return "true or false";
		case "integer": return `a whole number from ${schema.minimum ?? 0} to ${schema.maximum ?? 0}`;
		case "array": return `a list of ${schema.minItems ?? 0} to ${counted(schema.maxItems ?? 0, "entry", "entries")}`;
		case "object": return schema.properties === void 0 ? "names, each with keys" : keysOf(schema).join(", ");
		default: return `a text of at most ${schema.maxLength ?? 0} characters`;
	}
}
const namePattern = "^[^\\p{C}\\p{Zl}\\p{Zp}]+$";
function keysOf(schema) {
	return Object.keys(schema.properties ?? {});
}
/** Where else in the file a key of this name belongs: `scans.requiredTools`. */
function homeOf(root, key) {
	const wanted = key.toLowerCase().replace(/[-_]/g, "");
	for (const [section, schema] of Object.entries(root.properties ?? {})) {
		const found = keysOf(resolved(root, schema)).find((one) => one.toLowerCase() === wanted);
		if (found !== void 0) return `${section}.${found}`;
	}
	return null;
}

// src/settings/config/tree.ts
/** What stands at a path; null when nothing does. */
function nodeAt(tree, path) {
	let node = tree;
	for (const step of path) node = node === null ? null : childOf(node, step);
	return node;
}
/** The key of the entry that the path ends in, else the node that holds it. */
function keySpanAt(tree, path) {
	const holder = nodeAt(tree, path.slice(0, -1)) ?? tree;
	const last = path.at(-1);
	return (holder.is === "map" ? holder.entries.find(({ key }) => key === last)?.keySpan : null) ?? holder;
}
function childOf(node, step) {
	if (node.is === "map") return node.entries.find(({ key }) => key === String(step))?.value ?? null;
	return node.is === "list" ? node.items[Number(step)] ?? null : null;
}
/** Plain values; objects without a prototype, so that `__proto__` is a key like any other. */
function plain(tree) {
	if (tree.is === "scalar") return tree.value;
	if (tree.is === "list") return tree.items.map(plain);
	const object = Object.create(null);
	for (const { key, value } of tree.entries) object[key] = plain(value);
	return object;
}
/** 1-based line and column (UTF-16 units) of an offset. */
function positionOf(text, offset) {
	let line = 1;
	let start = 0;
	for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
		line++;
		start = at + 1;
	}
	return {
		line,
		column: offset - start + 1
	};
}

// src/settings/config/schema-mistakes.ts
/** What the validator found, one mistake for each place, in our words. */
function schemaMistakes(errors, tree, root) {
	const mistakes = /* @__PURE__ */ new Map();
	for (const error of errors) {
		const mistake = mistakeOf(error, pathOf(error.instancePath, tree), tree, root);
		const place = `${mistake.on}${mistake.code} ${pathWords(mistake.path)}`;
		if (!mistakes.has(place)) mistakes.set(place, mistake);
	}
	return [...mistakes.values()];
}
function mistakeOf(error, path, tree, root) {
	const { additionalProperty, missingProperty } = error.params;
	if (typeof additionalProperty === "string") return unknownKey([...path, additionalProperty], root);
	if (typeof missingProperty === "string") {
		const missing = [...path, missingProperty];
		return {
			code: "config-missing",
			path: missing,
			on: "key",
			sentence: text`${pathWords(path)} has no ${missingProperty}`,
			remedy: text`add ${missingProperty}: ${allowedBy(schemaAt(root, missing))}`
		};
	}
	const name = error.params["propertyName"] ?? error.propertyName;
	if (typeof name === "string") return {
		code: "config-key",
		path: [...path, name],
		on: "key",
		sentence: text`${cut(name)} is no name that ${pathWords(path)} may hold`,
		remedy: text`allowed: ${allowedBy(schemaAt(root, path).propertyNames ?? {})}`
	};
	return wrongValue(path, tree, root);
}
function unknownKey(path, root) {
	const key = String(path.at(-1));
	const holder = path.slice(0, -1);
	const known = keysOf(schemaAt(root, holder));
	const meant = nearest(key, known);
	const home = homeOf(root, key);
	return {
		code: "config-key",
		path,
		on: "key",
		sentence: text`${cut(key)} is no key of ${pathWords(holder)}`,
		remedy: remedyOf(meant, home, known)
	};
}
function remedyOf(meant, home, known) {
	const all = text`known are ${known.join(", ")}`;
	if (meant !== null) return text`did you mean ${meant}? ${all}`;
	return home === null ? all : text`it belongs under ${home}; ${all}`;
}
function wrongValue(path, tree, root) {
	const schema = schemaAt(root, path);
	const node = nodeAt(tree, path);
	if (!mayBeShown(schema.pattern)) {
		const value = node?.is === "scalar" ? node.value : null;
		if (value !== null) return addressMistake(path, value, allowedBy(schema));
	}
	const meant = node?.is === "scalar" && schema.enum !== void 0 ? nearest(String(node.value), schema.enum.map(String)) : null;
	return {
		code: "config-value",
		path,
		on: "value",
		sentence: text`${pathWords(path)} cannot be ${shown(node)}`,
		remedy: text`allowed: ${allowedBy(schema)}${meant === null ? [] : text`; did you mean ${meant}?`}`
	};
}
function shown(node) {
	if (node === null || node.is === "scalar" && node.value === null) return text`empty`;
	if (node.is === "list") return node.items.length === 0 ? text`an empty list` : text`this list`;
	if (node.is === "map") return text`a group of keys`;
	const { value } = node;
	if (typeof value === "string") return value === "" ? text`an empty text` : text`the text ${cut(withoutCredentials(value))}`;
	return text`${String(value)}`;
}
function cut(words) {
	return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
/** A JSON pointer as a path; a step is an index where the tree has a list. */
function pathOf(pointer, tree) {
	const path = [];
	for (const step of pointer.split("/").slice(1)) {
		const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
		path.push(nodeAt(tree, path)?.is === "list" ? Number(name) : name);
	}
	return path;
}

// src/settings/config/sound-policy.ts
/**
* What a baton.yml with mistakes says of the policy, so that conditions and ids are checked in the same round: the
* rules in which nothing is wrong so far. What names one of the others is not asked about, since it would seem unknown.
*/
function soundPolicy(value, mistakes) {
	const policy = under({
		value,
		path: []
	}, "policy");
	const isSound = ({ path }) => !mistakes.some((mistake) => isUnder(mistake.path, path));
	const lists = namesUnder(under(policy, "rules")).map((name) => under(policy, "rules", name));
	const isKnown = ({ path }) => !mistakes.some((mistake) => isSame(mistake.path, path));
	const rules = lists.flatMap((list) => entriesOf(list).map((entry) => ({
		list,
		entry
	})));
	const sound = rules.filter(({ list, entry }) => isKnown(list) && isSound(entry));
	const kept = new Set(sound);
	const unread = new Set(rules.filter((rule) => !kept.has(rule)).map(({ entry }) => idOf(entry)));
	const ids = entriesOf(under(policy, "disable")).filter((id) => isSound(id) && !unread.has(textOf(id)));
	const placed = lists.filter(isKnown).map((list) => [list, sound.filter((rule) => rule.list === list)]);
	const places = new Map([...placed.flatMap(([list, own]) => own.map(({ entry }, at) => [nameOf([
		"rules",
		String(list.path.at(-1)),
		at
	]), entry.path])), ...ids.map(({ path }, at) => [nameOf(["disable", at]), path])]);
	return {
		unread: rules.flatMap((rule) => {
			const when = under(rule.entry, "when");
			const source = textOf(when);
			if (kept.has(rule) || source === null || !isKnown(rule.list) || !isSound(when)) return [];
			const { entry, list } = rule;
			return [{
				id: idOf(entry),
				list: String(list.path.at(-1)),
				when: source,
				path: entry.path.slice(1)
			}];
		}),
		changes: {
			rules: Object.fromEntries(placed.map(([{ path }, own]) => [String(path.at(-1)), own.map(({ entry }) => ruleOf(entry, unread))])),
			disable: ids.map((id) => textOf(id) ?? "")
		},
		placeOf: (path) => {
			const length = path[0] === "disable" ? 2 : 3;
			return [...places.get(nameOf(path.slice(0, length)))?.slice(1) ?? path.slice(0, length), ...path.slice(length)];
		}
	};
}
/** The schema found nothing wrong with it. */
function ruleOf(entry, unread) {
	const { before, ...rule } = entry.value;
	return before === void 0 || unread.has(before) ? rule : {
		...rule,
		before
	};
}
function idOf(entry) {
	return textOf(under(entry, "id"));
}
function namesUnder({ value }) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
function isUnder(path, holder) {
	return holder.every((step, at) => path[at] === step);
}
function isSame(path, other) {
	return path.length === other.length && isUnder(path, other);
}
function nameOf(path) {
	return JSON.stringify(path);
}

// src/settings/config/source-text.ts
/** A policy that people wrote is never larger. */
const largestConfig = 262144;
/** The text of a configuration, without a byte order mark, and why it is none that can be parsed. */
function sourceText(source) {
	if ((typeof source === "string" ? source.length : source.byteLength) > 262144) return {
		content: "",
		flaw: flaw(0, text`it is larger than ${largestConfig / 1024} KiB`, text`keep the configuration smaller`)
	};
	const decoded = typeof source === "string" ? source : decode(source);
	if (typeof decoded !== "string") return {
		content: "",
		flaw: decoded
	};
	const content = decoded.replace(/^\uFEFF/, "");
	const odd = content.indexOf("\0");
	return {
		content,
		flaw: odd < 0 ? null : flaw(odd, text`a NUL stands here`, utf8)
	};
}
function decode(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254 || first === 254 && second === 255) return flaw(0, text`it is UTF-16`, utf8);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return flaw(0, text`it is not UTF-8`, utf8);
	}
}
const utf8 = text`save it as UTF-8 text`;
function flaw(at, sentence, remedy) {
	return {
		code: "config-yaml",
		at,
		sentence,
		remedy
	};
}

// src/settings/config/load-config.ts
const yaml = {
	isAlias: import_dist.isAlias,
	isMap: import_dist.isMap,
	isScalar: import_dist.isScalar,
	isSeq: import_dist.isSeq,
	Lexer: import_dist.Lexer,
	parseDocument: import_dist.parseDocument
};
/**
* A baton.yml, checked, with its defaults filled in; or everything that is wrong with it, each with line and column,
* in the file's order. `now` is for dates that lie too far ahead. Bytes are checked to be UTF-8.
*/
function loadConfig(source, file, now) {
	const name = typeof file === "string" ? foreign(file) : file;
	const { content, flaw } = sourceText(source);
	if (flaw !== null) return [problemAt(content, name, flaw)];
	const tree = readTree(content, yaml);
	if (!("is" in tree)) return inOrder(tree).map((flaw) => problemAt(content, name, flaw));
	const { value, mistakes } = checked(tree, now);
	if (mistakes.length > 0) return inOrder(mistakes.map((mistake) => placed(mistake, tree))).map((flaw) => problemAt(content, name, flaw));
	return configOf(value, (at) => {
		const span = nodeAt(tree, [
			"ownership",
			"overrides",
			at
		]) ?? tree;
		return positionOf(content, span.start).line;
	});
}
/** What a baton.yml that does not load says of the policy; null: it cannot be read at all. */
function readablePolicy(source, now) {
	const { content, flaw } = sourceText(source);
	const tree = flaw === null ? readTree(content, yaml) : null;
	if (tree === null || !("is" in tree)) return null;
	const { value, mistakes } = checked(tree, now);
	return soundPolicy(value, mistakes);
}
function checked(tree, now) {
	const value = plain(tree);
	return {
		value,
		mistakes: [...validate(value) ? [] : schemaMistakes(validate.errors ?? [], tree, schema), ...meaningMistakes(value, now)]
	};
}
/**
* Line and column (1-based) of what stands at a path such as `policy.rules.vuln[0].when`, or of a place within that
* text: `offset` counts UTF-16 units of its value. For a text that `loadConfig` has taken.
*/
function locate(content, path, offset = 0) {
	const source = content.replace(/^\uFEFF/, "");
	const tree = readTree(source, yaml);
	if (!("is" in tree)) return {
		line: 1,
		column: 1
	};
	const steps = typeof path === "string" ? stepsOf(path) : path;
	const node = nodeAt(tree, steps);
	if (node === null) return positionOf(source, keySpanAt(tree, steps).start);
	return positionOf(source, node.is === "scalar" ? scalarOffset(source, node, offset) : node.start);
}
function stepsOf(path) {
	return (path.match(/[^.[\]]+/g) ?? []).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}
function placed(mistake, tree) {
	const { code, path, on, sentence, remedy } = mistake;
	return {
		code,
		at: (on === "key" ? keySpanAt(tree, path) : nodeAt(tree, path) ?? keySpanAt(tree, path)).start,
		sentence,
		remedy
	};
}
function inOrder(flaws) {
	return [...flaws].sort((a, b) => a.at - b.at);
}
function problemAt(content, file, flaw) {
	const { code, at, sentence, remedy } = flaw;
	return {
		code,
		sentence,
		remedy,
		at: {
			file,
			...positionOf(content, at)
		}
	};
}

export { loadConfig, locate, readablePolicy };