// CodeNarc's rules for Jenkins. As shipped they look at files called Jenkinsfile alone, and take no package for ours.
ruleset {
    ParameterOrReturnTypeNotSerializable { applyToFileNames = '*.groovy' }
    ObjectOverrideOnlyNonCpsMethods { applyToFileNames = '*.groovy' }
    ForbiddenCallInCpsMethod { applyToFileNames = '*.groovy' }
    ExpressionInCpsMethodNotSerializable { applyToFileNames = '*.groovy' }
    CpsCallFromNonCpsMethod {
        applyToFileNames = '*.groovy'
        cpsPackages = ['baton']
    }
    ClosureInGString { applyToFileNames = '*.groovy' }
    ClassNotSerializable { applyToFileNames = '*.groovy' }
}
