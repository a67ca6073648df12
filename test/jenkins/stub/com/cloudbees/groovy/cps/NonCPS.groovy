package com.cloudbees.groovy.cps

/** Stands for Jenkins' own, which is in no package of Debian or npm. */
@interface NonCPS {
}
