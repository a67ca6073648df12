// Made from policies/checklists.yml by build/compile-checklists.ts.
import type { Checklists } from '../domain/checklist.ts'

export const checklists: Checklists = {
  "all": [
    {
      "id": "all-1",
      "phase": "first_aid",
      "says": "Take the incident up by name, and confirm its severity; in doubt the worse one holds",
      "role": "owner",
      "due": {
        "is": "take-up"
      },
      "blocks": "no",
      "scales": true,
      "when": []
    },
    {
      "id": "all-2",
      "phase": "first_aid",
      "says": "Keep the evidence before anything is changed: logs of the run, scan files, digest of the artifact, audit logs",
      "role": "owner, platform",
      "due": {
        "from": "taken-up",
        "minutes": 30
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "pull-request",
          "is": false
        }
      ]
    },
    {
      "id": "all-3",
      "phase": "scope",
      "says": "Write down what is affected and since when: services, versions, environments, data",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "pull-request",
          "is": false
        }
      ]
    },
    {
      "id": "all-4",
      "phase": "scope",
      "says": "Answer whether it was exploited: no evidence, suspected or confirmed; if suspected, raise the severity and call privacy and legal",
      "role": "owner, security",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "all-5",
      "phase": "comms",
      "says": "Tell the people inside where it stands, and when they hear next, even when nothing is known yet",
      "role": "owner",
      "due": {
        "from": "declared",
        "minutes": 30
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "major",
          "is": true
        }
      ]
    },
    {
      "id": "all-6",
      "phase": "comms",
      "says": "Confirm or rule out that a duty to report to an authority has begun, and from when it counts",
      "role": "legal, privacy",
      "due": {
        "from": "declared",
        "minutes": 240
      },
      "blocks": "close",
      "scales": true,
      "when": [
        {
          "flag": "major",
          "is": true
        }
      ]
    },
    {
      "id": "all-7",
      "phase": "recover",
      "says": "Show it gone in a complete scan, and lift what was held or make it permanent",
      "role": "owner",
      "due": {
        "from": "merged",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "all-8",
      "phase": "review",
      "says": "Hold a review without blame; what comes of it has an owner, a date and a ticket",
      "role": "owner",
      "due": {
        "from": "resolved",
        "businessDays": 5
      },
      "blocks": "close",
      "scales": true,
      "when": [
        {
          "flag": "major",
          "is": true
        }
      ]
    }
  ],
  "secret": [
    {
      "id": "sec-1",
      "phase": "first_aid",
      "says": "If malware took it: cut the host or runner off and remove what keeps the malware alive first, since some destroys the host when its token is revoked",
      "role": "platform",
      "due": {
        "from": "taken-up",
        "minutes": 15
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "secret-revoked",
          "is": false
        }
      ]
    },
    {
      "id": "sec-2a",
      "phase": "first_aid",
      "says": "Deactivate it where it was issued; prefer a step that can be undone",
      "role": "identity",
      "due": {
        "from": "declared",
        "minutes": 30
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "secret-works",
          "is": true
        }
      ]
    },
    {
      "id": "sec-2b",
      "phase": "first_aid",
      "says": "Deactivate it where it was issued, or prove that it no longer works",
      "role": "identity",
      "due": {
        "from": "declared",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "secret-works",
          "is": false
        },
        {
          "flag": "secret-revoked",
          "is": false
        }
      ]
    },
    {
      "id": "sec-3",
      "phase": "first_aid",
      "says": "Stop merges and deployments that carry it, and downloads of logs and artifacts that show it",
      "role": "platform",
      "due": {
        "from": "declared",
        "minutes": 15
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "secret-revoked",
          "is": false
        }
      ]
    },
    {
      "id": "sec-4a",
      "phase": "scope",
      "says": "Find out what it may do, who uses it, since when it could be read and by whom: forks, caches, logs, images and packages included",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "public-repository",
          "is": false
        }
      ]
    },
    {
      "id": "sec-4b",
      "phase": "scope",
      "says": "Find out what it may do and who uses it, and count it as read by strangers since it was public: forks, caches, logs, images and packages included",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "public-repository",
          "is": true
        }
      ]
    },
    {
      "id": "sec-5",
      "phase": "scope",
      "says": "Search the issuer's audit log for its use since then; a use that nobody can explain counts as suspected exploitation",
      "role": "security",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "sec-6",
      "phase": "eradicate",
      "says": "Issue a replacement, short-lived if that is possible, give it to all who use it, and see that the old one is dead",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "secret-revoked",
          "is": false
        }
      ]
    },
    {
      "id": "sec-7",
      "phase": "eradicate",
      "says": "Remove it from code, artifacts, images, logs and caches; rewriting history makes no leaked secret safe",
      "role": "developer",
      "due": {
        "from": "contained",
        "minutes": 1440
      },
      "blocks": "no",
      "scales": true,
      "when": []
    },
    {
      "id": "sec-8",
      "phase": "recover",
      "says": "Redeploy what uses it, and see that logins fail no more often than before",
      "role": "owner",
      "due": {
        "from": "contained",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "pull-request",
          "is": false
        },
        {
          "flag": "secret-revoked",
          "is": false
        }
      ]
    },
    {
      "id": "sec-9",
      "phase": "recover",
      "says": "Let secrets of this kind be refused before they are pushed",
      "role": "platform",
      "due": {
        "from": "resolved",
        "businessDays": 5
      },
      "blocks": "no",
      "scales": true,
      "when": []
    },
    {
      "id": "sec-10",
      "phase": "comms",
      "says": "Tell the owner of the system that it opens, and customers or partners if it is theirs",
      "role": "owner, communications",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": []
    }
  ],
  "vuln": [
    {
      "id": "vul-1",
      "phase": "first_aid",
      "says": "Let no digest with it go further, and deny this version at the package proxy",
      "role": "platform",
      "due": {
        "from": "declared",
        "minutes": 15
      },
      "blocks": "no",
      "scales": true,
      "when": []
    },
    {
      "id": "vul-2",
      "phase": "first_aid",
      "says": "If it is running and reachable and will not be mended in time: filter it, switch the function off, or narrow who reaches it",
      "role": "owner, cloud",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    },
    {
      "id": "vul-3",
      "phase": "scope",
      "says": "Say whether it affects this service: is the code reached, is it configured so; until then publish it as under investigation",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 480
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "vul-4a",
      "phase": "scope",
      "says": "Forensic triage (BOD 26-04): know within two hours which systems it is on",
      "role": "security",
      "due": {
        "from": "declared",
        "minutes": 120
      },
      "blocks": "resolve",
      "scales": false,
      "when": [
        {
          "flag": "forensic-triage",
          "is": true
        }
      ]
    },
    {
      "id": "vul-4b",
      "phase": "scope",
      "says": "Forensic triage (BOD 26-04): secure volatile evidence within a day, and before anything is patched",
      "role": "security",
      "due": {
        "from": "declared",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": false,
      "when": [
        {
          "flag": "forensic-triage",
          "is": true
        }
      ]
    },
    {
      "id": "vul-4c",
      "phase": "scope",
      "says": "Forensic triage (BOD 26-04): say within three days whether there is no sign, a suspicion or proof of a compromise",
      "role": "security",
      "due": {
        "from": "declared",
        "minutes": 4320
      },
      "blocks": "resolve",
      "scales": false,
      "when": [
        {
          "flag": "forensic-triage",
          "is": true
        }
      ]
    },
    {
      "id": "vul-5a",
      "phase": "eradicate",
      "says": "Upgrade it, and the lock file with it",
      "role": "developer",
      "due": {
        "is": "tier"
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "no-fix",
          "is": false
        }
      ]
    },
    {
      "id": "vul-5b",
      "phase": "eradicate",
      "says": "There is no fixed version: replace it, take it out, or carry the fix back yourselves",
      "role": "developer",
      "due": {
        "is": "tier"
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "no-fix",
          "is": true
        }
      ]
    },
    {
      "id": "vul-6",
      "phase": "eradicate",
      "says": "Rebuild every artifact that has it, base images and what is built on them included",
      "role": "platform",
      "due": {
        "from": "merged",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "published",
          "is": true
        }
      ]
    },
    {
      "id": "vul-7",
      "phase": "recover",
      "says": "Deploy, see that the digest that runs is the mended one, and scan it; then publish it as fixed or not affected",
      "role": "owner",
      "due": {
        "from": "merged",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "pull-request",
          "is": false
        }
      ]
    },
    {
      "id": "vul-8",
      "phase": "comms",
      "says": "If you sell what contains it and it is being exploited: an advisory, and the duties of the EU Cyber Resilience Act",
      "role": "communications, legal",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "kev",
          "is": true
        }
      ]
    },
    {
      "id": "vul-9",
      "phase": "review",
      "says": "Say why the update was late: how often updates come, who owns them, which base image",
      "role": "owner",
      "due": {
        "from": "resolved",
        "businessDays": 10
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "pull-request",
          "is": false
        }
      ]
    }
  ],
  "code": [
    {
      "id": "cod-1a",
      "phase": "first_aid",
      "says": "Keep the gate closed",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": false
        }
      ]
    },
    {
      "id": "cod-1b",
      "phase": "first_aid",
      "says": "It is live: switch the route or function off, filter it, or go back to the last clean digest",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    },
    {
      "id": "cod-2",
      "phase": "scope",
      "says": "Reproduce it where nothing is harmed; say from where to where the value flows, whether a login is needed and which data it reaches. A false alarm is waived with that evidence",
      "role": "developer, security",
      "due": {
        "from": "taken-up",
        "minutes": 480
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "cod-3",
      "phase": "scope",
      "says": "Search the access logs for the attack since the flaw came in",
      "role": "security",
      "due": {
        "from": "taken-up",
        "minutes": 480
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    },
    {
      "id": "cod-4",
      "phase": "eradicate",
      "says": "Mend it, with a test that attacks it, and search the service for the same weakness elsewhere",
      "role": "developer",
      "due": {
        "is": "tier"
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "cod-5",
      "phase": "recover",
      "says": "Have the fix reviewed by somebody else, deploy, scan, and take temporary filters out",
      "role": "security",
      "due": {
        "from": "merged",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "cod-6",
      "phase": "comms",
      "says": "The repository is public: mend it in a private fork with a draft advisory, and credit who reported it",
      "role": "communications",
      "due": {
        "is": "before-merge"
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "public-repository",
          "is": true
        }
      ]
    }
  ],
  "malware": [
    {
      "id": "mal-1",
      "phase": "first_aid",
      "says": "Hold the digest or package at registry and proxy, and freeze what publishes and deploys",
      "role": "platform",
      "due": {
        "from": "declared",
        "minutes": 15
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "mal-2",
      "phase": "first_aid",
      "says": "Cut runners and hosts that ran it off the network, powered on and with a snapshot; end the registration of self-hosted runners",
      "role": "platform",
      "due": {
        "from": "declared",
        "minutes": 15
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "malware-may-have-run",
          "is": true
        }
      ]
    },
    {
      "id": "mal-3",
      "phase": "first_aid",
      "says": "Remove what keeps it alive and what watches tokens, and only then revoke every credential that those runs could reach: cloud, registry, GitHub, trust by OIDC, vaults, SSH",
      "role": "identity",
      "due": {
        "from": "taken-up",
        "minutes": 60
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "malware-may-have-run",
          "is": true
        }
      ]
    },
    {
      "id": "mal-4",
      "phase": "scope",
      "says": "List all runs, machines and people that installed it while it was there, with their caches and lock files",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "mal-5",
      "phase": "scope",
      "says": "Look for its spread: new workflows, packages published, repositories made public, poisoned caches",
      "role": "security",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "malware-may-have-run",
          "is": true
        }
      ]
    },
    {
      "id": "mal-6",
      "phase": "eradicate",
      "says": "Remove that version, clear all caches and layers, rebuild runners from a clean image, and pin by digest",
      "role": "platform",
      "due": {
        "from": "contained",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "mal-7",
      "phase": "eradicate",
      "says": "Rebuild and sign again what was built meanwhile, and withdraw the old",
      "role": "platform",
      "due": {
        "from": "contained",
        "minutes": 2880
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "malware-may-have-run",
          "is": true
        }
      ]
    },
    {
      "id": "mal-8",
      "phase": "recover",
      "says": "Bring pipelines back one at a time with narrow tokens, and watch the indicators for two weeks",
      "role": "platform",
      "due": {
        "from": "contained",
        "minutes": 2880
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "malware-may-have-run",
          "is": true
        }
      ]
    },
    {
      "id": "mal-9",
      "phase": "comms",
      "says": "Tell who uses our artifacts, and the registry or maintainer it came from",
      "role": "owner, communications",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": []
    }
  ],
  "iac": [
    {
      "id": "iac-1a",
      "phase": "first_aid",
      "says": "Deny the change from being applied",
      "role": "cloud",
      "due": {
        "from": "taken-up",
        "minutes": 30
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": false
        }
      ]
    },
    {
      "id": "iac-1b",
      "phase": "first_aid",
      "says": "Block public access or close the rule, and write down the former setting so that it can be undone",
      "role": "cloud",
      "due": {
        "from": "taken-up",
        "minutes": 30
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    },
    {
      "id": "iac-2",
      "phase": "scope",
      "says": "Find out since when it was open, which data it held, who read it by the access logs, and whether search engines know it",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    },
    {
      "id": "iac-3",
      "phase": "scope",
      "says": "Say whether data was copied; if it was or nobody knows, call privacy and legal",
      "role": "security",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    },
    {
      "id": "iac-4",
      "phase": "eradicate",
      "says": "Mend it in code and not by hand, apply it, check for drift, and replace every secret that lay in the open place",
      "role": "developer",
      "due": {
        "from": "contained",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "iac-5",
      "phase": "recover",
      "says": "Give those who need it narrow access again, and add a rule that forbids the open one",
      "role": "cloud",
      "due": {
        "from": "contained",
        "minutes": 4320
      },
      "blocks": "no",
      "scales": true,
      "when": []
    },
    {
      "id": "iac-6",
      "phase": "comms",
      "says": "Tell the owner of the data, and report to authorities and customers as their rules say",
      "role": "privacy",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "deployed",
          "is": true
        }
      ]
    }
  ],
  "pipeline": [
    {
      "id": "pip-1",
      "phase": "first_aid",
      "says": "Disable the workflows that use it until they are pinned to a clean digest",
      "role": "platform",
      "due": {
        "from": "declared",
        "minutes": 15
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "pip-2",
      "phase": "first_aid",
      "says": "Cut self-hosted runners that ran it off the network, with a snapshot, and end their registration",
      "role": "platform",
      "due": {
        "from": "declared",
        "minutes": 15
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "compromised-action",
          "is": true
        }
      ]
    },
    {
      "id": "pip-3",
      "phase": "first_aid",
      "says": "Remove what it left on runners, and only then revoke every credential that its runs could reach: cloud, registry, GitHub, trust by OIDC, vaults",
      "role": "identity",
      "due": {
        "from": "taken-up",
        "minutes": 60
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "compromised-action",
          "is": true
        }
      ]
    },
    {
      "id": "pip-4",
      "phase": "scope",
      "says": "List the runs that used it, and what each could read and write",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "minutes": 120
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "pip-5",
      "phase": "scope",
      "says": "Look for its spread: new workflows, packages published, repositories made public, poisoned caches",
      "role": "security",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "compromised-action",
          "is": true
        }
      ]
    },
    {
      "id": "pip-6",
      "phase": "eradicate",
      "says": "Pin every action to a digest that was looked at, give jobs the least permissions, and clear caches",
      "role": "platform",
      "due": {
        "from": "contained",
        "minutes": 1440
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "pip-7",
      "phase": "eradicate",
      "says": "Rebuild and sign again what was built meanwhile, and withdraw the old",
      "role": "platform",
      "due": {
        "from": "contained",
        "minutes": 2880
      },
      "blocks": "resolve",
      "scales": true,
      "when": [
        {
          "flag": "compromised-action",
          "is": true
        }
      ]
    },
    {
      "id": "pip-8",
      "phase": "comms",
      "says": "Tell who uses what was built meanwhile, and the maintainer of the action",
      "role": "owner, communications",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "no",
      "scales": true,
      "when": [
        {
          "flag": "compromised-action",
          "is": true
        }
      ]
    }
  ],
  "quality": [],
  "adoption": [
    {
      "id": "ado-1",
      "phase": "scope",
      "says": "Go through the urgent ones first, and open an incident or a waiver for what cannot wait or is no finding",
      "role": "owner",
      "due": {
        "is": "take-up"
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "ado-2",
      "phase": "eradicate",
      "says": "Adopt the rest with dates, and have the file reviewed by somebody else",
      "role": "owner",
      "due": {
        "is": "tier"
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "ado-3",
      "phase": "review",
      "says": "Give every folder of the list an owner",
      "role": "owner",
      "due": {
        "from": "taken-up",
        "businessDays": 10
      },
      "blocks": "no",
      "scales": true,
      "when": []
    }
  ],
  "debt": [
    {
      "id": "deb-1",
      "phase": "eradicate",
      "says": "Mend what is past its date before it stops the next change",
      "role": "owner",
      "due": {
        "is": "tier"
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "deb-2",
      "phase": "review",
      "says": "Say why the date passed: no time, no owner, no fix",
      "role": "owner",
      "due": {
        "from": "resolved",
        "businessDays": 10
      },
      "blocks": "no",
      "scales": true,
      "when": []
    }
  ],
  "flood": [
    {
      "id": "flo-1",
      "phase": "scope",
      "says": "Find out what changed: the tool, its rules, its settings, or what it reads",
      "role": "owner, security",
      "due": {
        "from": "taken-up",
        "minutes": 240
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "flo-2",
      "phase": "scope",
      "says": "Sort the list, the worst first; open an incident for each fix that is real",
      "role": "owner, security",
      "due": {
        "from": "taken-up",
        "minutes": 480
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    },
    {
      "id": "flo-3",
      "phase": "recover",
      "says": "Correct the rule or the policy if most of it is noise, and show what that changes",
      "role": "security",
      "due": {
        "from": "resolved",
        "businessDays": 5
      },
      "blocks": "no",
      "scales": true,
      "when": []
    }
  ],
  "other-team": [
    {
      "id": "oth-1",
      "phase": "eradicate",
      "says": "Mend it where it comes from, or say how the change that it stops can go round it",
      "role": "owner",
      "due": {
        "is": "tier"
      },
      "blocks": "resolve",
      "scales": true,
      "when": []
    }
  ]
}
