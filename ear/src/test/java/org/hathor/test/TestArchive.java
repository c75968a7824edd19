package org.hathor.test;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A small WAR beside the running EAR, which sees the EAR's classes and looks its beans up by JNDI
 * ({@code java:global/hathor/hathor-ejb/...}). The EAR itself stays deployed once for all tests.
 */
public final class TestArchive {

    private TestArchive() {}

    public static WebArchive of(Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, classes[0].getSimpleName() + ".war")
                .addClasses(classes)
                .addClass(InsideTheServer.class)
                .addAsWebInfResource(new StringAsset("""
                                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                                  <deployment>
                                    <dependencies>
                                      <module name="deployment.hathor.ear"/>
                                      <module name="deployment.hathor.ear.hathor-ejb.jar"/>
                                      <module name="org.infinispan.core"/>
                                      <module name="org.infinispan.commons"/>
                                      <module name="org.hibernate"/>
                                    </dependencies>
                                  </deployment>
                                </jboss-deployment-structure>
                                """), "jboss-deployment-structure.xml")
                .addAsWebInfResource(
                        new StringAsset("<jboss-web><security-domain>other</security-domain></jboss-web>"),
                        "jboss-web.xml");
    }
}
